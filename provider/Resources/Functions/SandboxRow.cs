using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox;

namespace Sandboxes.Resources.Functions;

/// <summary>A sandbox as the functions describe it: all that the cloud says, ownership labels too, for they find what belongs to a stack.</summary>
internal static class SandboxRow
{
    public static PropertyMap Of(SandboxInfo info) => SandboxFacts.Of(info).With("id", PropertyValue.Of(info.Id));
}
