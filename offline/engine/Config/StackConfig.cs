using System.Text.Json.Nodes;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Config;

/// <summary>The configuration of a stack: <c>Pulumi.STACK.yaml</c> over the project's defaults, secrets decrypted.</summary>
internal sealed class StackConfig(IReadOnlyDictionary<string, ConfigValue> values, JsonNode? autonaming)
{
    /// <summary>Values by full key, <c>namespace:key</c>.</summary>
    public IReadOnlyDictionary<string, ConfigValue> Values => values;

    /// <summary><c>pulumi:autonaming</c>, as written.</summary>
    public JsonNode? Autonaming => autonaming;

    /// <summary>The values of a package, by key without the namespace.</summary>
    public IEnumerable<(string Key, ConfigValue Value)> OfPackage(string package) =>
        values.Where(entry => entry.Key.StartsWith(package + ":", StringComparison.Ordinal))
            .Select(entry => (entry.Key[(package.Length + 1)..], entry.Value))
            .OrderBy(entry => entry.Item1, StringComparer.Ordinal);

    public static StackConfig Read(ProjectFile project, StackConfigFile file, ISecretCrypter crypter)
    {
        var values = new SortedDictionary<string, ConfigValue>(StringComparer.Ordinal);
        foreach (var (key, value) in project.ConfigDefaults())
            values[FullKey(project, key)] = Decrypt(value.DeepClone(), crypter);
        JsonNode? autonaming = null;
        foreach (var (key, value) in file.Entries())
        {
            if (key == "pulumi:autonaming")
                autonaming = value;
            else
                values[FullKey(project, key)] = Decrypt(value?.DeepClone(), crypter);
        }

        return new StackConfig(values, autonaming);
    }

    public static string FullKey(ProjectFile project, string key) => key.Contains(':') ? key : $"{project.Name}:{key}";

    private static ConfigValue Decrypt(JsonNode? node, ISecretCrypter crypter)
    {
        var secret = false;
        var plain = Replace(node);
        return new ConfigValue(plain is JsonValue value && value.TryGetValue<string>(out var text) ? text : plain?.ToJsonString(StateJson.Compact) ?? "", secret);

        JsonNode? Replace(JsonNode? part)
        {
            switch (part)
            {
                case JsonObject { Count: 1 } map when (string?)map["secure"] is { } ciphertext:
                    secret = true;
                    return JsonValue.Create(crypter.Decrypt(ciphertext));
                case JsonObject map:
                    return new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Replace(entry.Value))));
                case JsonArray list:
                    return new JsonArray([.. list.Select(Replace)]);
                default:
                    return part?.DeepClone();
            }
        }
    }
}
