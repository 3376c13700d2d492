using System.Text.Json.Nodes;
using Sandboxes.Offline.State;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sandboxes.Offline.Config;

/// <summary>Reads a YAML file as JSON: plain scalars become booleans, numbers and null as YAML's core schema has them.</summary>
internal static class YamlDocument
{
    public static JsonObject Read(string path)
    {
        var yaml = new YamlStream();
        try
        {
            using var text = File.OpenText(path);
            yaml.Load(text);
        }
        catch (YamlException broken)
        {
            throw new StateException($"{path}:{broken.Start.Line}:{broken.Start.Column}: not YAML: {broken.Message}", broken);
        }

        if (yaml.Documents.Count == 0)
            return [];
        return ToJson(yaml.Documents[0].RootNode) as JsonObject ?? throw new StateException($"{path}: must be a map of keys to values");
    }

    public static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key.ToString(), ToJson(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
        _ => JsonValue.Create(((YamlScalarNode)node).Value ?? ""),
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when double.TryParse(text, out var number) && !text.Contains('_') => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
