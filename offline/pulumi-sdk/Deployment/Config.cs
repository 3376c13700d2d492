using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration under one name: the project's own, or a package's.</summary>
public sealed class Config
{
    private readonly string _name;

    public Config(string? name = null) => _name = name ?? Settings.Project;

    // Asked for at each use: a package keeps its configuration in a static field, which outlives a run.
    private static DeploymentSettings Settings => Deployment.RequireRun().Settings;

    public string? Get(string key) => Settings.Config.GetValueOrDefault($"{_name}:{key}");

    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    public bool? GetBoolean(string key) => Get(key) is { } value ? Parse(key, value, bool.TryParse(value, out var parsed), parsed) : null;

    public int? GetInt32(string key) => Get(key) is { } value
        ? Parse(key, value, int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed), parsed)
        : null;

    public double? GetDouble(string key) => Get(key) is { } value
        ? Parse(key, value, double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed), parsed)
        : null;

    [return: MaybeNull]
    public T GetObject<T>(string key) => Get(key) is { } value ? Deserialize<T>(key, value) : default;

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => Deserialize<T>(key, Require(key));

    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    private T Deserialize<T>(string key, string value)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(value)!;
        }
        catch (JsonException error)
        {
            throw WrongType(key, value, typeof(T), error);
        }
    }

    private T Parse<T>(string key, string value, bool succeeded, T parsed) => succeeded ? parsed : throw WrongType(key, value, typeof(T));

    private RunException Missing(string key) => new(
        $"The configuration has no '{_name}:{key}'. Set it: pulumi config set {(_name == Settings.Project ? key : $"{_name}:{key}")} <value>");

    // A secret's value stays out of the message.
    private RunException WrongType(string key, string value, Type type, Exception? cause = null) => new(
        $"The configuration '{_name}:{key}' is {(Settings.ConfigSecretKeys.Contains($"{_name}:{key}") ? "[secret]" : $"'{value}'")}, which is not a valid {type.Name}.", cause);
}
