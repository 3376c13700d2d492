using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Parts;

/// <summary>Paths in a sandbox are absolute: there is no directory that a relative one could count from.</summary>
internal static class AbsolutePathRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs, string property)
    {
        if (inputs.Text(property) is not { Length: > 0 } path || Fault(path) is not { } fault)
            yield break;
        yield return new CheckFailure(property, inputs.HasSecret(property) ? "is not an absolute path; write one that begins with \"/\"" : fault);
    }

    /// <summary>What is wrong with <paramref name="path"/>, and what to write; null when nothing is.</summary>
    public static string? Fault(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
            return "has a NUL character, which no path holds; leave it out";
        if (path[0] == '/')
            return null;
        var rest = path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("~/", StringComparison.Ordinal) ? path[2..] : path;
        return $"\"{path}\" is not absolute; write the whole path, such as \"/{rest}\"";
    }
}
