using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Steps;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Monitor;

/// <summary>The ResourceMonitor of one run of a program.</summary>
internal sealed class MonitorService(Deployment deployment, Registrations registrations)
{
    private readonly InvokeService _invokes = new(deployment, registrations);

    public ServiceDefinition Definition() => new ServiceDefinition()
        .Unary(ResourceMonitorMethods.GetDeploymentInfo, (_, _) => Task.FromResult(MonitorFeatures.Describe(deployment)))
        .Unary(ResourceMonitorMethods.SupportsFeature, (request, _) => Task.FromResult(new SupportsFeatureResponse { HasSupport = MonitorFeatures.Has(request.Id) }))
        .Unary(ResourceMonitorMethods.RegisterResource, (request, _) => RegisterAsync(request))
        .Unary(ResourceMonitorMethods.ReadResource, (request, _) => ReadAsync(request))
        .Unary(ResourceMonitorMethods.RegisterResourceOutputs, (request, _) => Task.FromResult(SetOutputs(request)))
        .Unary(ResourceMonitorMethods.Invoke, (request, context) => _invokes.InvokeAsync(request, context.CancellationToken))
        .Unary(ResourceMonitorMethods.RegisterPackage, (request, _) => Task.FromResult(RegisterPackage(request)))
        .Unary(ResourceMonitorMethods.SignalAndWaitForShutdown, (_, _) => Task.FromResult(new Empty()))
        .Unary(ResourceMonitorMethods.Call, (request, _) => Refuse<ResourceCallRequest, CallResponse>(request, "methods of resources"))
        .Unary(ResourceMonitorMethods.RegisterStackTransform, (request, _) => Refuse<Callback, Empty>(request, "transforms"))
        .Unary(ResourceMonitorMethods.RegisterStackInvokeTransform, (request, _) => Refuse<Callback, Empty>(request, "invoke transforms"))
        .Unary(ResourceMonitorMethods.RegisterResourceHook, (request, _) => Refuse<RegisterResourceHookRequest, Empty>(request, "resource hooks"))
        .Unary(ResourceMonitorMethods.RegisterErrorHook, (request, _) => Refuse<RegisterErrorHookRequest, Empty>(request, "error hooks"));

    private static RegisterPackageResponse RegisterPackage(RegisterPackageRequest request) => request.Parameterization is null
        ? new() { Ref = $"{request.Name}@{request.Version}" }
        : throw new RpcException(new Status(StatusCode.Unimplemented, "this engine has no parameterized packages; the Pulumi CLI has them"));

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        if (request.Remote)
            throw new RpcException(new Status(StatusCode.Unimplemented, $"{request.Type} is a component of a provider; this engine has none, the Pulumi CLI has them"));
        var done = await registrations.RegisterAsync(GoalReader.Read(request, deployment.Project.Directory));
        switch (done.Outcome)
        {
            case RegistrationOutcome.Failed when !request.SupportsResultReporting || !deployment.Options.ContinueOnError:
                throw new RpcException(new Status(StatusCode.Aborted, $"{done.Urn} failed; the deployment ends"));
            case RegistrationOutcome.Failed:
                return new RegisterResourceResponse { Urn = done.Urn, Object = new Struct(), Result = Result.Fail, Unknown = true };
            case RegistrationOutcome.Skipped:
                return new RegisterResourceResponse { Urn = done.Urn, Object = new Struct(), Result = Result.Skip, Unknown = true };
            default:
                return Answer(request, done);
        }
    }

    private static RegisterResourceResponse Answer(RegisterResourceRequest request, Registration done)
    {
        var outputs = request.SupportsPartialValues ? done.State!.Outputs : UnknownValues.Drop(done.State!.Outputs);
        return new RegisterResourceResponse
        {
            Urn = done.Urn,
            Id = done.State.Id,
            Object = PropertyCodec.Write(request.AcceptSecrets ? outputs : SecretValues.Strip(outputs)),
        };
    }

    private async Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request)
    {
        var id = PropertyCodec.Read(Value.ForString(request.Id)).IsUnknown ? "" : request.Id;
        var done = await registrations.ReadAsync(GoalReader.Read(request, deployment.Project.Directory), id);
        if (done.State is null)
            throw new RpcException(new Status(StatusCode.Aborted, $"{done.Urn} could not be read"));
        var outputs = request.AcceptSecrets ? done.State.Outputs : SecretValues.Strip(done.State.Outputs);
        return new ReadResourceResponse { Urn = done.Urn, Properties = PropertyCodec.Write(outputs) };
    }

    private Empty SetOutputs(RegisterResourceOutputsRequest request)
    {
        registrations.SetOutputs(request.Urn, GoalReader.Properties(request.Outputs, deployment.Project.Directory));
        return new Empty();
    }

    private static Task<TResponse> Refuse<TRequest, TResponse>(TRequest request, string what) =>
        throw new RpcException(new Status(StatusCode.Unimplemented, $"this engine has no {what} ({request!.GetType().Name}); the Pulumi CLI has them"));
}
