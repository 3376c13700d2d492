using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Pulumi;

/// <summary>The calls that a program makes to the engine's resource monitor.</summary>
internal sealed class Monitor(GrpcChannel channel)
{
    public Task<RegisterResourceResponse> RegisterResourceAsync(RegisterResourceRequest request) =>
        channel.UnaryAsync(ResourceMonitorMethods.RegisterResource, request, CancellationToken.None);

    public Task<ReadResourceResponse> ReadResourceAsync(ReadResourceRequest request) =>
        channel.UnaryAsync(ResourceMonitorMethods.ReadResource, request, CancellationToken.None);

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        channel.UnaryAsync(ResourceMonitorMethods.RegisterResourceOutputs, request, CancellationToken.None);

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        channel.UnaryAsync(ResourceMonitorMethods.Invoke, request, CancellationToken.None);

    /// <summary>Says that no more resources come, and stays until the engine is done with the program.</summary>
    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await channel.UnaryAsync(ResourceMonitorMethods.SignalAndWaitForShutdown, new Empty(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.Unimplemented or StatusCode.Unavailable)
        {
            // Older engines have no such call, and any engine may be gone before it answers.
        }
    }
}
