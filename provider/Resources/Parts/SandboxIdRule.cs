using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Parts;

/// <summary>A <c>sandboxId</c> that cannot be one is told at once, not by an address that leads nowhere.</summary>
internal static class SandboxIdRule
{
    public const string Property = "sandboxId";

    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        if (inputs.Text(Property) is not { Length: > 0 } id || SandboxIdForm.Has(id))
            yield break;
        yield return new CheckFailure(Property, inputs.HasSecret(Property) ? "is not the id of a sandbox; write the cloud's own id, letters and digits only" : SandboxIdForm.Fault(id));
    }
}
