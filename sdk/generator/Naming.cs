namespace Sandboxes.SdkGenerator;

/// <summary>How names of the schema read in C#.</summary>
internal static class Naming
{
    /// <summary>The last part of a token: <c>sandboxes:index:getSandbox</c> is <c>getSandbox</c>.</summary>
    public static string OfToken(string token) => token[(token.LastIndexOf(':') + 1)..];

    public static string Member(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Field(string name) => $"_{name}";

    /// <summary>A constructor parameter: the wire name, escaped where C# keeps the word for itself.</summary>
    public static string Parameter(string name) => Keywords.Contains(name) ? $"@{name}" : name;

    // The words of C# that a property of a resource could plausibly be called.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "base", "bool", "case", "checked", "class", "const", "continue", "default", "delegate", "event", "explicit", "extern",
        "fixed", "for", "in", "interface", "internal", "is", "lock", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "static", "string", "switch",
        "this", "throw", "using", "virtual", "volatile",
    };
}
