using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Config;

/// <summary>What <c>pulumi:autonaming</c> asks of providers for resources without a name.</summary>
internal sealed partial class AutonamingConfig
{
    private readonly string? _pattern;
    private readonly bool _enforce;

    private AutonamingConfig(AutonamingMode mode, string? pattern, bool enforce)
    {
        Mode = mode;
        _pattern = pattern;
        _enforce = enforce;
    }

    public AutonamingMode Mode { get; }

    /// <summary>Whether two resources of one logical name would get one name, so that a replacement must delete first.</summary>
    public bool NamesAreFixed => Mode == AutonamingMode.Verbatim || (Mode == AutonamingMode.Pattern && !RandomPart().IsMatch(_pattern!));

    public static AutonamingConfig Read(JsonNode? config)
    {
        if (config is null)
            return new(AutonamingMode.Default, null, false);
        var enforce = (bool?)config["enforce"] ?? false;
        if ((string?)config["pattern"] is { } pattern)
            return new(AutonamingMode.Pattern, pattern, enforce);
        return (string?)config["mode"] switch
        {
            null or "default" => new(AutonamingMode.Default, null, false),
            "verbatim" => new(AutonamingMode.Verbatim, null, true),
            "disabled" => new(AutonamingMode.Disabled, null, false),
            var other => throw new StateException($"pulumi:autonaming: mode '{other}' is not one of default, verbatim, disabled; or write a pattern"),
        };
    }

    /// <summary>The request for one resource; null leaves it to the provider.</summary>
    public Pulumirpc.CheckRequest.Types.AutonamingOptions? For(string name, string stack, string project, Random random) => Mode switch
    {
        AutonamingMode.Verbatim => new() { ProposedName = name, Mode = Pulumirpc.CheckRequest.Types.AutonamingOptions.Types.Mode.Enforce },
        AutonamingMode.Disabled => new() { Mode = Pulumirpc.CheckRequest.Types.AutonamingOptions.Types.Mode.Disable },
        AutonamingMode.Pattern => new()
        {
            ProposedName = Expand(name, stack, project, random),
            Mode = _enforce ? Pulumirpc.CheckRequest.Types.AutonamingOptions.Types.Mode.Enforce : Pulumirpc.CheckRequest.Types.AutonamingOptions.Types.Mode.Propose,
        },
        _ => null,
    };

    private string Expand(string name, string stack, string project, Random random)
    {
        var text = RandomPart().Replace(_pattern!, part => Characters(part.Groups[1].Value, int.Parse(part.Groups[2].Value), random));
        return text.Replace("${name}", name, StringComparison.Ordinal).Replace("${stack}", stack, StringComparison.Ordinal)
            .Replace("${project}", project, StringComparison.Ordinal).Replace("${organization}", "organization", StringComparison.Ordinal);
    }

    private static string Characters(string kind, int count, Random random) => new(random.GetItems<char>(kind switch
    {
        "hex" => "0123456789abcdef",
        "num" => "0123456789",
        "string" => "abcdefghijklmnopqrstuvwxyz",
        _ => "abcdefghijklmnopqrstuvwxyz0123456789",
    }, count));

    [GeneratedRegex(@"\$\{(hex|alphanum|string|num)\((\d+)\)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RandomPart();
}
