using Pulumi;

namespace Sandboxes.Sdk.Tests.Offline;

/// <summary>An exposed port as a program without a generated SDK declares one.</summary>
internal sealed class Port(string name, PortArgs args, CustomResourceOptions? options = null)
    : CustomResource("sandboxes:index:ExposedPort", name, args, options)
{
    [Output("url")]
    public Output<string> Url { get; private set; } = null!;
}
