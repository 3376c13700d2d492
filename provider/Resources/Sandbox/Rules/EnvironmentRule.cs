using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>
/// Names that no environment can hold, and names given twice. Stricter shapes are known from one unmerged branch only
/// (prime-api 13), so they are left to the cloud.
/// </summary>
internal static class EnvironmentRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        var variables = Entries(inputs, EnvironmentVars);
        var secrets = Entries(inputs, Secrets);
        foreach (var failure in Names(EnvironmentVars, variables).Concat(Names(Secrets, secrets)))
            yield return failure;
        foreach (var name in secrets.Keys.Where(variables.ContainsKey))
            yield return new CheckFailure(Secrets, $"has \"{name}\", which environmentVars has too; keep it in one of them: in secrets when its value is a credential");
    }

    private static IEnumerable<CheckFailure> Names(string property, PropertyMap entries)
    {
        foreach (var (name, value) in entries)
        {
            if (name.Length == 0)
                yield return new CheckFailure(property, "has an empty name; write a name of letters, digits and underscores, such as LOG_LEVEL");
            else if (name.Contains('=', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal))
                yield return new CheckFailure(property, Fault(name.Split('=', '\0')[0], name));
            if (value.Unwrapped is PropertyValue.Text text && text.Value.Contains('\0', StringComparison.Ordinal))
                yield return new CheckFailure(property, $"has a NUL character in the value of \"{name}\"; an environment variable ends there, so leave it out");
        }
    }

    /// <summary>Of KEY=VALUE only the key is shown: the value may be a secret.</summary>
    private static string Fault(string key, string name) => key.Length == 0
        ? "has a name that begins with \"=\" or NUL; write a name of letters, digits and underscores, such as LOG_LEVEL"
        : $"has the name \"{key}{(name[key.Length] == '=' ? "=" : "\\0")}…\"; a name holds neither \"=\" nor NUL: write \"{key}\"";

    private static PropertyMap Entries(PropertyMap inputs, string property) =>
        inputs.Known(property) is PropertyValue.Map map ? map.Entries : PropertyMap.Empty;
}
