using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Grpc;

namespace Pulumirpc;

/// <summary>The methods of <c>pulumirpc.ResourceMonitor</c>.</summary>
public static class ResourceMonitorMethods
{
    /// <summary>Which project and stack is deployed, and what the monitor can do.</summary>
    public static readonly Method<Empty, DeploymentInfo> GetDeploymentInfo = Of("GetDeploymentInfo", Empty.Parser, DeploymentInfo.Parser);

    /// <summary>Whether the monitor has one feature.</summary>
    public static readonly Method<SupportsFeatureRequest, SupportsFeatureResponse> SupportsFeature =
        Of("SupportsFeature", SupportsFeatureRequest.Parser, SupportsFeatureResponse.Parser);

    /// <summary>Runs a function.</summary>
    public static readonly Method<ResourceInvokeRequest, ResourceInvokeResponse> Invoke =
        Of("Invoke", ResourceInvokeRequest.Parser, ResourceInvokeResponse.Parser);

    /// <summary>Runs a method of a resource.</summary>
    public static readonly Method<ResourceCallRequest, CallResponse> Call = Of("Call", ResourceCallRequest.Parser, CallResponse.Parser);

    /// <summary>Reads a resource that is not managed.</summary>
    public static readonly Method<ReadResourceRequest, ReadResourceResponse> ReadResource =
        Of("ReadResource", ReadResourceRequest.Parser, ReadResourceResponse.Parser);

    /// <summary>Whether a resource exists.</summary>
    public static readonly Method<ExistsResourceRequest, ExistsResourceResponse> ExistsResource =
        Of("ExistsResource", ExistsResourceRequest.Parser, ExistsResourceResponse.Parser);

    /// <summary>Declares a resource; answers when its step is done.</summary>
    public static readonly Method<RegisterResourceRequest, RegisterResourceResponse> RegisterResource =
        Of("RegisterResource", RegisterResourceRequest.Parser, RegisterResourceResponse.Parser);

    /// <summary>Finishes a component or the stack.</summary>
    public static readonly Method<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs =
        Of("RegisterResourceOutputs", RegisterResourceOutputsRequest.Parser, Empty.Parser);

    /// <summary>Adds a transform of every resource.</summary>
    public static readonly Method<Callback, Empty> RegisterStackTransform = Of("RegisterStackTransform", Callback.Parser, Empty.Parser);

    /// <summary>Adds a transform of every function call.</summary>
    public static readonly Method<Callback, Empty> RegisterStackInvokeTransform = Of("RegisterStackInvokeTransform", Callback.Parser, Empty.Parser);

    /// <summary>Adds a hook around steps.</summary>
    public static readonly Method<RegisterResourceHookRequest, Empty> RegisterResourceHook =
        Of("RegisterResourceHook", RegisterResourceHookRequest.Parser, Empty.Parser);

    /// <summary>Adds a hook for failed steps.</summary>
    public static readonly Method<RegisterErrorHookRequest, Empty> RegisterErrorHook =
        Of("RegisterErrorHook", RegisterErrorHookRequest.Parser, Empty.Parser);

    /// <summary>Names a package that resources then refer to.</summary>
    public static readonly Method<RegisterPackageRequest, RegisterPackageResponse> RegisterPackage =
        Of("RegisterPackage", RegisterPackageRequest.Parser, RegisterPackageResponse.Parser);

    /// <summary>The program is done declaring; answers when everything is.</summary>
    public static readonly Method<Empty, Empty> SignalAndWaitForShutdown = Of("SignalAndWaitForShutdown", Empty.Parser, Empty.Parser);

    private static Method<TRequest, TResponse> Of<TRequest, TResponse>(string name, MessageParser<TRequest> request, MessageParser<TResponse> response)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse> => new("pulumirpc.ResourceMonitor", name, request, response);
}
