using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Service;

/// <content>Functions; there are no methods and no components.</content>
internal sealed partial class ProviderService
{
    private async Task<InvokeResponse> InvokeAsync(InvokeRequest request, ServerCallContext context)
    {
        var (schema, function) = _catalogue.Function(request.Tok);
        var (args, failures) = SchemaCheck.Run(schema.Inputs, PropertyCodec.Read(request.Args));
        if (failures.Count == 0 && Unknowns.FirstIn(args) is { } unknown)
            failures = [new CheckFailure(unknown, $"The value is not known yet; call {request.Tok} when it is.")];
        var response = new InvokeResponse();
        if (failures.Count > 0)
        {
            response.Failures.AddRange(WireAnswers.Of(failures));
            return response;
        }

        RequireConfigured();
        using var stop = _cancellation.Link(context.CancellationToken);
        var result = await function.InvokeAsync(args, request.Preview, stop.Token);
        response.Return = PropertyCodec.Write(SecretOutputs.Mark(schema, args, result));
        return response;
    }

    private CallResponse Call(CallRequest request) =>
        throw NotHere($"The package {Schema.Name} has no methods, and so no {request.Tok}.");

    private ConstructResponse Construct(ConstructRequest request) =>
        throw NotHere($"The package {Schema.Name} has no components, and so no {request.Type}.");
}
