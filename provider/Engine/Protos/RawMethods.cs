using Sandboxes.Engine.Grpc;

namespace Pulumirpc.Raw;

/// <summary>The methods of <see cref="ResourceProviderMethods"/> whose bags stay bytes.</summary>
public static class RawMethods
{
    /// <summary>Checks the inputs of a resource.</summary>
    public static readonly Method<CheckRequest, CheckResponse> Check =
        new(ResourceProviderMethods.Check.Service, ResourceProviderMethods.Check.Name, CheckRequest.Parser, CheckResponse.Parser);

    /// <summary>Compares the inputs of a resource with those before.</summary>
    public static readonly Method<DiffRequest, DiffResponse> Diff =
        new(ResourceProviderMethods.Diff.Service, ResourceProviderMethods.Diff.Name, DiffRequest.Parser, DiffResponse.Parser);
}
