using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.ExposedPort.ExposedPortProperties;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>What the schema cannot say of an exposed port's differences: all of its inputs replace it, and sometimes the old one is in the way.</summary>
internal static class ExposedPortDiffRules
{
    public static readonly DiffRules All = new() { DeleteBeforeReplace = InTheWay };

    /// <summary>A sandbox exposes a port once. What is not known yet is left out of the bags, and is different: a new sandbox mostly.</summary>
    private static bool InTheWay(PropertyMap old, PropertyMap news) =>
        old.Text(SandboxId) is { } sandbox && sandbox == news.Text(SandboxId)
        && old.Integer(Port) is { } port && port == news.Integer(Port);
}
