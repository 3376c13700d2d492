using System.Text.Json.Nodes;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Display;

/// <summary><c>preview --json</c>: one document with every step, secrets masked.</summary>
internal sealed class JsonDigest(TextWriter output) : IStepView
{
    private static readonly StateValues Values = new(new NoSecrets());
    private readonly JsonArray _steps = [];

    public void Started(Step step)
    {
    }

    public void Ended(Step step)
    {
        if (step.Op is not (StepOp.CreateReplacement or StepOp.DeleteReplaced or StepOp.Forget) && !Urn.IsDefaultProvider(step.Urn))
            _steps.Add(Describe(step));
    }

    public void Failed(Step step, string message) => _steps.Add(Describe(step));

    public void Outputs(PropertyMap? old, PropertyMap outputs)
    {
    }

    public void Status(string urn, string message)
    {
    }

    public void Said(Severity severity, string urn, string message)
    {
    }

    public void Finished(Tally tally, Diagnostics diagnostics, TimeSpan duration)
    {
        var digest = new JsonObject { ["steps"] = _steps };
        var messages = diagnostics.Lines().Skip(1).Where(line => line.Length > 0).ToList();
        if (messages.Count > 0)
            digest["diagnostics"] = new JsonArray([.. messages.Select(line => (JsonNode)JsonValue.Create(line.Trim()))]);
        digest["changeSummary"] = new JsonObject(tally.Named().Select(entry => KeyValuePair.Create(entry.Name, (JsonNode?)JsonValue.Create(entry.Count))));
        output.WriteLine(digest.ToJsonString(StateJson.Indented));
    }

    private static JsonObject Describe(Step step)
    {
        var node = new JsonObject { ["op"] = StepText.Planned(step.Op), ["urn"] = step.Urn };
        if ((step.New ?? step.Old)!.Provider is { } provider)
            node["provider"] = provider;
        if (step.Old is not null)
            node["oldState"] = Masked(step.Old);
        if (step.New is not null)
            node["newState"] = Masked(step.New);
        AddKeys(node, "diffReasons", StepText.ChangedKeys(step));
        AddKeys(node, "replaceReasons", step.Diff?.ReplaceKeys ?? []);
        node["detailedDiff"] = step.Diff?.Detailed is { } detailed ? new JsonObject(detailed.Select(Entry)) : null;
        return node;
    }

    private static KeyValuePair<string, JsonNode?> Entry(KeyValuePair<string, DiffEntry> entry) => KeyValuePair.Create(entry.Key, (JsonNode?)new JsonObject
    {
        ["kind"] = entry.Value.Kind.ToString().ToLowerInvariant() + (entry.Value.Replaces ? "-replace" : ""),
        ["inputDiff"] = entry.Value.InputDiff,
    });

    private static void AddKeys(JsonObject node, string name, IReadOnlyList<string> keys)
    {
        if (keys.Count > 0)
            node[name] = new JsonArray([.. keys.Select(key => (JsonNode)JsonValue.Create(key))]);
    }

    private static JsonObject Masked(ResourceState state) => ResourceJson.Write(state with { Inputs = Mask(state.Inputs), Outputs = Mask(state.Outputs) }, Values);

    private static PropertyMap Mask(PropertyMap bag) => new(bag.Select(entry => KeyValuePair.Create(entry.Key, Mask(entry.Value))));

    private static PropertyValue Mask(PropertyValue value) => value switch
    {
        PropertyValue.Secret => PropertyValue.Of("[secret]"),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Mask)]),
        PropertyValue.Map map => new PropertyValue.Map(Mask(map.Entries)),
        _ => value,
    };

    /// <summary>Secrets are masked before they could come here.</summary>
    private sealed class NoSecrets : ISecretCrypter
    {
        public string Encrypt(string plaintext) => throw new InvalidOperationException("a secret was not masked");

        public string Decrypt(string ciphertext) => throw new InvalidOperationException("nothing is read here");
    }
}
