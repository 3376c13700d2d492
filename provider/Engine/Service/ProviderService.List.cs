using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Service;

/// <content>What exists already, to be imported. One stream without pages: the rows come as they are found.</content>
internal sealed partial class ProviderService
{
    private async Task ListAsync(ListRequest request, IServerStreamWriter<ListResponse> rows, ServerCallContext context)
    {
        _cancellation.ThrowIfCancelled();
        var (schema, resource) = _catalogue.Resource(request.Token, "");
        var query = QueryOf(schema, request);
        if (Unknowns.FirstIn(query) is not null)
        {
            await rows.WriteAsync(new ListResponse { Computed = new ListResponse.Types.Computed() }, context.CancellationToken);
            return;
        }

        RequireConfigured();
        using var stop = _cancellation.Link(context.CancellationToken);
        var left = request.Limit > 0 ? request.Limit : long.MaxValue;
        await foreach (var row in resource.ListAsync(query, stop.Token))
        {
            var result = new ListResponse.Types.Result { Id = ValidText.Of(row.Id), Name = ValidText.Of(row.Name) };
            await rows.WriteAsync(new ListResponse { Result = result }, stop.Token);
            if (--left == 0)
                return;
        }
    }

    private static PropertyMap QueryOf(ResourceSchema schema, ListRequest request)
    {
        if (schema.ListInputs is not { } inputs)
            throw NotHere($"Resources of type {schema.Token} cannot be listed.");
        if (request.ContinuationToken.Length > 0)
            throw new ProviderException(StatusCode.InvalidArgument, "Lists here have one page, so that no continuation token was ever given out. Leave it empty.");
        var result = SchemaCheck.Run(inputs, PropertyCodec.Read(request.Query));
        return result.Failures.Count == 0
            ? result.Inputs
            : throw new ProviderException(StatusCode.InvalidArgument, $"The query is wrong.\n{WireAnswers.Text(result.Failures)}");
    }
}
