using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.SandboxFile;

/// <summary>The path of a file: absolute, and no directory's.</summary>
internal static class FilePathRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        if (inputs.Text(SandboxFileProperties.Path) is not { Length: > 0 } path || Fault(path) is not { } fault)
            yield break;
        yield return new CheckFailure(
            SandboxFileProperties.Path,
            inputs.HasSecret(SandboxFileProperties.Path) ? "is not the path of a file; write an absolute one that does not end in \"/\"" : fault);
    }

    /// <summary>What is wrong with <paramref name="path"/>, and what to write; null when nothing is.</summary>
    public static string? Fault(string path) => AbsolutePathRule.Fault(path)
        ?? (path.EndsWith('/') ? $"\"{path}\" is a directory; write the file's name too, such as \"{path}config.json\"" : null);
}
