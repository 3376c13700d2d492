namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>A command did not come to an end through the gateway. Never leaves the gateway's room; callers see <see cref="Error"/>.</summary>
internal sealed class GatewayException(GatewayProblem problem, CloudException error) : Exception(error.Message, error)
{
    /// <summary>Why.</summary>
    public GatewayProblem Problem { get; } = problem;

    /// <summary>What callers see when it is final.</summary>
    public CloudException Error { get; } = error;
}
