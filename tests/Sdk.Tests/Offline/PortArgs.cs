using Pulumi;

namespace Sandboxes.Sdk.Tests.Offline;

internal sealed class PortArgs : ResourceArgs
{
    [Input("sandboxId", required: true)]
    public Input<string> SandboxId { get; set; } = null!;

    [Input("port")]
    public Input<int>? Number { get; set; }
}
