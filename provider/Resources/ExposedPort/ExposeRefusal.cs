using Sandboxes.Clouds;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>What to do about a port that the cloud will not expose: said from what it knows of the sandbox and of its ports.</summary>
internal static class ExposeRefusal
{
    /// <param name="kind">The kind of refusal.</param>
    /// <param name="port">The port.</param>
    /// <param name="host">The sandbox; null when it could not be asked for.</param>
    /// <param name="there">The exposure of this port that exists already; null when there is none, or it could not be asked for.</param>
    /// <param name="name">The resource's logical name.</param>
    public static string Advice(CloudErrorKind kind, int port, Host? host, PortExposure? there, string name) => (kind, host) switch
    {
        (_, { IsGone: true }) => $"{Words.Sentence(Capital(host.Words))} Where this stack has it, `pulumi up --refresh` brings it back, and the port with it.",
        (CloudErrorKind.Refused or CloudErrorKind.Gone or CloudErrorKind.Forbidden, { Info.Vm: true }) =>
            $"Sandbox {host.Id} is a virtual machine, and only containers expose ports: set `vm: false` on the sandbox.",
        _ when there is not null =>
            $"Port {port} is exposed already, as {ExposedPortId.Of(there)}; to take it over: `pulumi import sandboxes:index:ExposedPort {name} {ExposedPortId.Of(there)}`.",
        (_, { Info.Status: SandboxStates.Paused }) => $"Sandbox {host.Id} is paused: run again when it runs.",
        (CloudErrorKind.Refused or CloudErrorKind.Gone or CloudErrorKind.Forbidden, null) =>
            "Only containers expose ports (`vm: false`), and not in every region (`region: \"us\"` can).",
        (CloudErrorKind.Refused or CloudErrorKind.Gone or CloudErrorKind.Forbidden, { Info: { } info }) =>
            $"Not every region can expose ports{(info.Region is null ? "" : $", and sandbox {host.Id} is in \"{info.Region}\"")}: where that is the reason, set `region: \"us\"` on the sandbox.",
        _ => "",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
