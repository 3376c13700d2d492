using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>No image reference has a blank in it; all else about it only a registry knows.</summary>
internal static class ImageRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        if (inputs.Text(Image)?.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) == true)
            yield return new CheckFailure(Image, "has a blank or a control character in it, which no image reference has; write one such as \"python:3.11-slim\"");
    }
}
