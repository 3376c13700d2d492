using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Sandboxes.Engine.Grpc;

/// <summary>Turns each HTTP request into a call of a method and the end of the call into a status.</summary>
internal sealed class GrpcApplication : IHttpApplication<IFeatureCollection>
{
    private readonly Dictionary<string, ServerMethod> _methods = new(StringComparer.Ordinal);
    private readonly GrpcServerOptions _options;

    public GrpcApplication(IReadOnlyList<ServiceDefinition> services, GrpcServerOptions options)
    {
        _options = options;
        foreach (var service in services)
        {
            foreach (var (path, method) in service.Methods)
                _methods.Add(path, method);
        }
    }

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        var response = new ServerResponse(context);
        if (RequestRules.HttpRefusal(request) is { } code)
        {
            response.RefuseAsHttp(code);
        }
        else
        {
            response.Start();
            await AnswerAsync(request, context, response);
        }
    }

    private async Task AnswerAsync(IHttpRequestFeature request, IFeatureCollection features, ServerResponse response)
    {
        if (RequestRules.Refusal(request, _methods, out var method, out var timeout) is { } refusal)
        {
            response.End(refusal, trailers: false);
            return;
        }

        using var context = new ServerCallContext(request.Path, features, timeout, _options.Time);
        var status = await RunAsync(method!, context);
        response.End(status, trailers: context.HasWritten);
    }

    private async Task<Status> RunAsync(ServerMethod method, ServerCallContext context)
    {
        try
        {
            await method.InvokeAsync(context);
            return Status.DefaultSuccess;
        }
        catch (RpcException e)
        {
            return e.Status;
        }
        catch (OperationCanceledException) when (context.DeadlinePassed)
        {
            return new Status(StatusCode.DeadlineExceeded, "The deadline of the call passed.");
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            return new Status(StatusCode.Cancelled, "The call was cancelled.");
        }
        catch (Exception e)
        {
            return _options.MapException(e);
        }
    }
}
