using Grpc.Health.V1;
using Sandboxes.Engine.Grpc;

namespace Pulumirpc;

/// <summary>The methods of <c>grpc.health.v1.Health</c>, which the engine offers on its address.</summary>
public static class HealthMethods
{
    private const string Service = "grpc.health.v1.Health";

    /// <summary>Whether the server is well.</summary>
    public static readonly Method<HealthCheckRequest, HealthCheckResponse> Check =
        new(Service, "Check", HealthCheckRequest.Parser, HealthCheckResponse.Parser);

    /// <summary>The same as a stream of changes.</summary>
    public static readonly Method<HealthCheckRequest, HealthCheckResponse> Watch =
        new(Service, "Watch", HealthCheckRequest.Parser, HealthCheckResponse.Parser);
}
