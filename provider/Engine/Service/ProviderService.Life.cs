using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Service;

/// <content>The life of a resource, in its order.</content>
internal sealed partial class ProviderService
{
    // road 3: the request is decoded, dispatched and its answer encoded.
    private async Task<CreateResponse> CreateAsync(CreateRequest request, ServerCallContext context)
    {
        // road 4
        var (schema, resource) = _catalogue.Resource(request.Type, request.Urn);
        // road 5: values now, typed by the resource
        var inputs = PropertyCodec.Read(request.Properties);
        // road 6
        if (request.Preview)
            return new CreateResponse { Properties = PropertyCodec.Write(PreviewOutputs.ForCreate(schema, inputs)) };
        var created = await RunAsync(
            new CallSubject(schema, request.Urn, request.Name, request.Timeout, inputs), context,
            (call, stop) => resource.CreateAsync(call, inputs, stop));
        // road 12
        return new CreateResponse
        {
            Id = created.Id.Length > 0 ? created.Id : throw new InvalidOperationException("a resource was created without an id"),
            Properties = PropertyCodec.Write(SecretOutputs.Mark(schema, inputs, created.State)),
        };
    }

    private async Task<ReadResponse> ReadAsync(ReadRequest request, ServerCallContext context)
    {
        var (schema, resource) = _catalogue.Resource(request.Type, request.Urn);
        var (oldInputs, oldState) = (OrNull(request.Inputs), OrNull(request.Properties));
        resource.Seen(request.Id);
        var found = await RunAsync(
            new CallSubject(schema, request.Urn, request.Name, request.Timeout, oldInputs ?? PropertyMap.Empty), context,
            (call, stop) => resource.ReadAsync(call, request.Id, oldInputs, oldState, stop));
        if (found is null)
            return new ReadResponse();
        var marked = SecretMarks.Of(schema, found, oldInputs, oldState);
        return new ReadResponse { Id = marked.Id, Properties = PropertyCodec.Write(marked.State), Inputs = PropertyCodec.Write(marked.Inputs) };
    }

    private async Task<UpdateResponse> UpdateAsync(UpdateRequest request, ServerCallContext context)
    {
        var (schema, resource) = _catalogue.Resource(request.Type, request.Urn);
        var oldState = PropertyCodec.Read(request.Olds);
        var oldInputs = request.OldInputs is null ? oldState : PropertyCodec.Read(request.OldInputs);
        var inputs = PropertyCodec.Read(request.News);
        resource.Seen(request.Id);
        var state = request.Preview
            ? PreviewOutputs.ForUpdate(schema, resource.DiffRules, oldInputs, oldState, inputs)
            : SecretOutputs.Mark(schema, inputs, await RunAsync(
                new CallSubject(schema, request.Urn, request.Name, request.Timeout, inputs), context,
                (call, stop) => resource.UpdateAsync(call, request.Id, oldInputs, oldState, inputs, stop)));
        return new UpdateResponse { Properties = PropertyCodec.Write(state) };
    }

    private async Task<Empty> DeleteAsync(DeleteRequest request, ServerCallContext context)
    {
        var (schema, resource) = _catalogue.Resource(request.Type, request.Urn);
        var oldState = PropertyCodec.Read(request.Properties);
        resource.Seen(request.Id);
        return await RunAsync(
            new CallSubject(schema, request.Urn, request.Name, request.Timeout, PropertyMap.Empty), context,
            async (call, stop) =>
            {
                await resource.DeleteAsync(call, request.Id, oldState, stop);
                return new Empty();
            });
    }

    private async Task<T> RunAsync<T>(CallSubject subject, ServerCallContext context, Func<ResourceCall, CancellationToken, Task<T>> work)
    {
        RequireConfigured();
        using var stop = _cancellation.Link(context.CancellationToken);
        var log = new EngineLog(engine, subject.Urn);
        try
        {
            return await work(subject.Call(log), stop.Token);
        }
        catch (InitFailedException partial)
        {
            throw SecretMarks.Of(subject.Schema, partial, subject.Inputs);
        }
        finally
        {
            await log.FlushAsync();
        }
    }

    /// <summary>Null for what an import leaves out, and for the empty bag that some commands send instead.</summary>
    private static PropertyMap? OrNull(Struct? wire) => wire is null || wire.Fields.Count == 0 ? null : PropertyCodec.Read(wire);
}
