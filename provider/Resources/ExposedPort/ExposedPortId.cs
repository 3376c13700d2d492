using Sandboxes.Clouds;
using Sandboxes.Resources.Parts;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>The id of an exposed port: <c>sandboxId/exposureId</c>.</summary>
internal static class ExposedPortId
{
    private const string Expected =
        "the id of an exposed port; write <sandboxId>/<exposureId>, such as \"ew7axk194anajzxvauqbnqd9/exp-1\" (getExposedPorts lists both)";

    public static string Of(PortExposure exposure) => $"{exposure.SandboxId}/{exposure.Id}";

    public static PartId Parse(string id) => PartId.Checked(id, '/', Expected);
}
