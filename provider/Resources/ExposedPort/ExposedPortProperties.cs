namespace Sandboxes.Resources.ExposedPort;

/// <summary>The names of an exposed port's properties, as <c>schema.json</c> writes them.</summary>
internal static class ExposedPortProperties
{
    public const string SandboxId = "sandboxId";
    public const string Port = "port";
    public const string Name = "name";
    public const string Protocol = "protocol";
    public const string ExposureId = "exposureId";
    public const string Url = "url";
    public const string TlsSocket = "tlsSocket";
    public const string ExternalPort = "externalPort";
    public const string ExternalEndpoint = "externalEndpoint";
    public const string CreatedAt = "createdAt";
}
