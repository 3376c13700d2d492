using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.SandboxFile.Content;

namespace Sandboxes.Resources.SandboxFile;

/// <summary>Every rule of a file that the schema cannot say.</summary>
internal static class SandboxFileRules
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs) =>
        [.. SandboxIdRule.Check(inputs), .. FilePathRule.Check(inputs), .. ContentRule.Check(inputs)];
}
