using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sandboxes.Offline.Config;

/// <summary><c>Pulumi.STACK.yaml</c>: read, and rewritten by <c>config set</c> (which does not keep its comments).</summary>
internal sealed class StackConfigFile(string path)
{
    private readonly Lazy<JsonObject> _yaml = new(() => File.Exists(path) ? YamlDocument.Read(path) : []);

    public string? EncryptionSalt => (string?)_yaml.Value["encryptionsalt"];

    public IEnumerable<KeyValuePair<string, JsonNode?>> Entries() => _yaml.Value["config"] as JsonObject ?? [];

    public static StackConfigFile Of(ProjectFile project, string stack) => new(Path.Combine(project.Directory, $"Pulumi.{stack}.yaml"));

    /// <summary>Sets <paramref name="key"/>; a secret is given encrypted, with the salt to keep beside it.</summary>
    public void Set(string key, string value, string? salt)
    {
        var stream = new YamlStream();
        if (File.Exists(path))
        {
            using var text = File.OpenText(path);
            stream.Load(text);
        }

        var root = stream.Documents.Count > 0 ? (YamlMappingNode)stream.Documents[0].RootNode : [];
        if (salt is not null)
            root.Children[new YamlScalarNode("encryptionsalt")] = new YamlScalarNode(salt);
        if (!root.Children.TryGetValue(new YamlScalarNode("config"), out var config) || config is not YamlMappingNode)
            root.Children[new YamlScalarNode("config")] = config = new YamlMappingNode();
        var scalar = new YamlScalarNode(value) { Style = ScalarStyle.DoubleQuoted };
        ((YamlMappingNode)config).Children[new YamlScalarNode(key)] = salt is null ? scalar : new YamlMappingNode("secure", value);
        using var writer = File.CreateText(path);
        new YamlStream(new YamlDotNet.RepresentationModel.YamlDocument(root)).Save(writer, assignAnchors: false);
    }
}
