using System.Text;
using Sandboxd.Runtime;

namespace Sandboxd.Routes.Control;

/// <summary>What a sandbox's variables and secrets may be called and hold (prime-api 13, the virtual machines' contract).</summary>
internal static class EnvironmentRules
{
    private const int LongestName = 128;
    private const int LongestValue = 16 * 1024;
    private const int MostVariables = 256;
    private const int MostBytes = 32 * 1024;

    public static void Check(IReadOnlyDictionary<string, string>? variables, IReadOnlyDictionary<string, string>? secrets, JsonFields fields)
    {
        CheckEach("environment_vars", variables, fields);
        CheckEach("secrets", secrets, fields);
        foreach (var name in (secrets?.Keys ?? []).Where(name => variables?.ContainsKey(name) == true))
            fields.Fail($"secrets.{name}", "is in environment_vars too; give it once");
        var all = (variables ?? new Dictionary<string, string>()).Concat(secrets ?? new Dictionary<string, string>()).ToList();
        if (all.Count > MostVariables)
            fields.Fail("environment_vars", $"variables and secrets together are {all.Count}; at most {MostVariables} are accepted");
        if (all.Sum(pair => Bytes(pair.Key) + Bytes(pair.Value)) > MostBytes)
            fields.Fail("environment_vars", $"variables and secrets together are larger than {MostBytes} bytes");
    }

    /// <summary>What is wrong with a variable's name; null when nothing is.</summary>
    public static string? NameFault(string name) => name switch
    {
        _ when !ShellText.IsVariableName(name) => "a name must match ^[A-Za-z_][A-Za-z0-9_]*$",
        _ when name.Length > LongestName => $"a name must have at most {LongestName} bytes",
        _ when SandboxEnvironment.Reserved.Contains(name) => "the platform sets this variable itself",
        _ => null,
    };

    private static void CheckEach(string field, IReadOnlyDictionary<string, string>? variables, JsonFields fields)
    {
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            if (NameFault(name) is { } fault)
                fields.Fail($"{field}.{name}", fault);
            if (value.Contains('\0', StringComparison.Ordinal))
                fields.Fail($"{field}.{name}", "must not contain NUL");
            if (Bytes(value) > LongestValue)
                fields.Fail($"{field}.{name}", $"must have at most {LongestValue} bytes");
        }
    }

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
