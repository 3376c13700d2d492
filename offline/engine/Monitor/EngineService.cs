using Google.Protobuf.WellKnownTypes;
using Grpc.Health.V1;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Offline.Display;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Monitor;

/// <summary>The Engine service that providers and programs log to, with its health.</summary>
internal sealed class EngineService(Deployment deployment)
{
    private string _root = "";

    public IReadOnlyList<ServiceDefinition> Definitions() =>
    [
        new ServiceDefinition()
            .Unary(EngineMethods.Log, (request, _) => Task.FromResult(Log(request)))
            .Unary(EngineMethods.GetRootResource, (_, _) => Task.FromResult(new GetRootResourceResponse { Urn = _root }))
            .Unary(EngineMethods.SetRootResource, (request, _) => Task.FromResult(SetRoot(request)))
            .Unary(EngineMethods.StartDebugging, (_, _) => Task.FromResult(new Empty()))
            .Unary(EngineMethods.RequirePulumiVersion, (_, _) => Task.FromResult(new RequirePulumiVersionResponse())),
        new ServiceDefinition()
            .Unary(HealthMethods.Check, (_, _) => Task.FromResult(new HealthCheckResponse { Status = HealthCheckResponse.Types.ServingStatus.Serving })),
    ];

    private SetRootResourceResponse SetRoot(SetRootResourceRequest request)
    {
        _root = request.Urn;
        return new SetRootResourceResponse();
    }

    private Empty Log(LogRequest request)
    {
        var urn = request.Urn.Length > 0 ? request.Urn : deployment.StackUrn;
        if (request.Ephemeral)
            deployment.Events.Status(urn, request.Message);
        else if (request.Severity == LogSeverity.Error)
            deployment.Fail(urn, request.Message, stop: false);
        else if (request.Severity != LogSeverity.Debug)
            deployment.Events.Diagnostic(request.Severity == LogSeverity.Warning ? Severity.Warning : Severity.Info, urn, request.Message);
        return new Empty();
    }
}
