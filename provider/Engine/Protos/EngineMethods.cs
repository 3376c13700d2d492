using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Grpc;

namespace Pulumirpc;

/// <summary>The methods of <c>pulumirpc.Engine</c>.</summary>
public static class EngineMethods
{
    /// <summary>Says something to the user.</summary>
    public static readonly Method<LogRequest, Empty> Log = Of("Log", LogRequest.Parser, Empty.Parser);

    /// <summary>The URN of the stack's own resource.</summary>
    public static readonly Method<GetRootResourceRequest, GetRootResourceResponse> GetRootResource =
        Of("GetRootResource", GetRootResourceRequest.Parser, GetRootResourceResponse.Parser);

    /// <summary>Sets the URN of the stack's own resource.</summary>
    public static readonly Method<SetRootResourceRequest, SetRootResourceResponse> SetRootResource =
        Of("SetRootResource", SetRootResourceRequest.Parser, SetRootResourceResponse.Parser);

    /// <summary>Tells how to attach a debugger.</summary>
    public static readonly Method<StartDebuggingRequest, Empty> StartDebugging = Of("StartDebugging", StartDebuggingRequest.Parser, Empty.Parser);

    /// <summary>Fails when the CLI is not of a version in the range.</summary>
    public static readonly Method<RequirePulumiVersionRequest, RequirePulumiVersionResponse> RequirePulumiVersion =
        Of("RequirePulumiVersion", RequirePulumiVersionRequest.Parser, RequirePulumiVersionResponse.Parser);

    private static Method<TRequest, TResponse> Of<TRequest, TResponse>(string name, MessageParser<TRequest> request, MessageParser<TResponse> response)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse> => new("pulumirpc.Engine", name, request, response);
}
