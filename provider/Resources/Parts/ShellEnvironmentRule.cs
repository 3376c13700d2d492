using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Parts.CommandProperties;

namespace Sandboxes.Resources.Parts;

/// <summary>
/// Environment names that a shell takes: <c>[A-Za-z_][A-Za-z0-9_]*</c> (prime-api 7.4). Stricter than for a sandbox's own environment, for
/// these go through <c>export</c>.
/// </summary>
internal static class ShellEnvironmentRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        var entries = inputs.Known(EnvironmentVars) is PropertyValue.Map map ? map.Entries : PropertyMap.Empty;
        foreach (var (name, value) in entries)
        {
            if (!IsName(name))
                yield return new CheckFailure(EnvironmentVars, Fault(name));
            if (value.Unwrapped is PropertyValue.Text text && text.Value.Contains('\0', StringComparison.Ordinal))
                yield return new CheckFailure(EnvironmentVars, $"has a NUL character in the value of \"{name}\"; an environment variable ends there, so leave it out");
        }
    }

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private static string Fault(string name)
    {
        const string Accepted = "a name has letters, digits and underscores, and no digit first";
        if (name.Length == 0)
            return $"has an empty name; {Accepted}, such as LOG_LEVEL";
        // Of KEY=VALUE only the key is shown: the value may be a secret.
        var key = name.Split('=')[0];
        if (key.Length == 0)
            return $"has a name that begins with \"=\"; {Accepted}, such as LOG_LEVEL";
        var close = string.Concat(key.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return $"has the name \"{key.Replace("\0", "\\0", StringComparison.Ordinal)}{(key.Length < name.Length ? "=…" : "")}\"; {Accepted}: write \"{(char.IsAsciiDigit(close[0]) ? "_" : "")}{close}\"";
    }
}
