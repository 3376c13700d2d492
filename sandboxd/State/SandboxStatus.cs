using System.Text.Json.Serialization;

namespace Sandboxd.State;

/// <summary>Where a sandbox is in its life; the members are named as the wire writes them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SandboxStatus>))]
internal enum SandboxStatus
{
    PENDING,
    PROVISIONING,
    RUNNING,
    PAUSED,
    ERROR,
    TERMINATED,
    TIMEOUT,
}
