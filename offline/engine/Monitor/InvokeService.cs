using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Monitor;

/// <summary>Runs functions: a provider's, and the engine's own that looks up a registered resource.</summary>
internal sealed class InvokeService(Deployment deployment, Registrations registrations)
{
    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancel)
    {
        var args = GoalReader.Properties(request.Args, deployment.Project.Directory);
        if (request.Tok == "pulumi:pulumi:getResource")
            return GetResource(args);
        try
        {
            var reference = request.Provider.Length > 0
                ? request.Provider
                : await registrations.DefaultProviderAsync(Urn.Package(request.Tok), request.Version, request.PluginDownloadURL);
            var provider = await deployment.Providers.GetAsync(reference, default);
            if (provider.ConfigurationUnknown)
                return new ResourceInvokeResponse { Unknown = true };
            var answer = await provider.InvokeAsync(request.Tok, args, deployment.Preview, cancel);
            var response = new ResourceInvokeResponse { Return = answer.Return };
            response.Failures.AddRange(answer.Failures);
            return response;
        }
        catch (Exception failed) when (failed is PlanException or StateException)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, $"{request.Tok} cannot run: {failed.Message}"), failed);
        }
    }

    private ResourceInvokeResponse GetResource(PropertyMap args)
    {
        var urn = (args.Find("urn")?.Unwrapped as PropertyValue.Text)?.Value ?? "";
        var state = registrations.Registry.Find(urn)
            ?? throw new RpcException(new Status(StatusCode.NotFound, $"the program has not registered {urn}"));
        return new ResourceInvokeResponse
        {
            Return = PropertyCodec.Write(new PropertyMap(
            [
                KeyValuePair.Create("urn", PropertyValue.Of(urn)),
                KeyValuePair.Create("id", PropertyValue.Of(state.Id)),
                KeyValuePair.Create("state", (PropertyValue)new PropertyValue.Map(state.Outputs)),
            ])),
        };
    }
}
