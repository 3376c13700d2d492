using Pulumi;

namespace Sandboxes.Sdk.Tests.Offline;

/// <summary>A sandbox as a program without a generated SDK declares one: no defaults, no version.</summary>
internal sealed class Box(string name, BoxArgs args, CustomResourceOptions? options = null)
    : CustomResource("sandboxes:index:Sandbox", name, args, options)
{
    [Output("status")]
    public Output<string?> Status { get; private set; } = null!;

    [Output("image")]
    public Output<string> Image { get; private set; } = null!;
}
