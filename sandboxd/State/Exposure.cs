namespace Sandboxd.State;

/// <summary>A port of a sandbox that can be reached from outside it, at a port of this machine's loopback.</summary>
internal sealed record Exposure(string Id, int Port, string? Name, PortProtocol Protocol, int ExternalPort, DateTimeOffset CreatedAt)
{
    /// <summary>Where programs outside reach it: <c>127.0.0.1:PORT</c>.</summary>
    public string Endpoint => $"127.0.0.1:{ExternalPort}";

    /// <summary>For HTTP alone.</summary>
    public string? Url => Protocol == PortProtocol.HTTP ? $"http://{Endpoint}" : null;
}
