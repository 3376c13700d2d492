using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.ExposedPort.ExposedPortProperties;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>What the cloud says of an exposed port, under the schema's names. What it does not say is absent.</summary>
internal static class ExposedPortFacts
{
    /// <summary>All of it; <c>createdAt</c> only the functions give.</summary>
    public static PropertyMap Of(PortExposure exposure) => PropertyMap.Empty
        .With(ExposureId, PropertyValue.Of(exposure.Id))
        .With(SandboxId, PropertyValue.Of(exposure.SandboxId))
        .With(Port, PropertyValue.Of(exposure.Port))
        .With(Name, Text(exposure.Name))
        .With(Protocol, Text(exposure.Protocol))
        .With(Url, Text(exposure.Url))
        .With(TlsSocket, Text(exposure.TlsSocket))
        .With(ExternalPort, exposure.ExternalPort is { } port ? PropertyValue.Of(port) : null)
        .With(ExternalEndpoint, Text(exposure.ExternalEndpoint))
        .With(CreatedAt, exposure.CreatedAt is { } time ? PropertyValue.Of(Words.Of(time)) : null);

    /// <summary>The protocol: lists leave it out, but only TCP has a public port (prime-api 9.1).</summary>
    public static string ProtocolOf(PortExposure exposure) =>
        exposure.Protocol ?? (exposure.ExternalPort is null && exposure.ExternalEndpoint is null ? "HTTP" : "TCP");

    private static PropertyValue? Text(string? text) => string.IsNullOrEmpty(text) ? null : PropertyValue.Of(text);
}
