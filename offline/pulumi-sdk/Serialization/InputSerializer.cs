using System.Collections;
using System.Reflection;
using System.Text.Json;
using Sandboxes.Engine.Values;

namespace Pulumi.Serialization;

/// <summary>Turns what a program gave into property values, and collects the resources that it came from.</summary>
internal sealed class InputSerializer
{
    /// <summary>The resources met so far.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>The value of <paramref name="input"/>; <paramref name="path"/> is for the error about a type that cannot travel.</summary>
    public async Task<PropertyValue> SerializeAsync(string path, object? input) => input switch
    {
        null => PropertyValue.Null.Value,
        string text => PropertyValue.Of(text),
        bool truth => PropertyValue.Of(truth),
        int number => PropertyValue.Of(number),
        double number => PropertyValue.Of(number),
        InputArgs args => await SerializeMapAsync(path, args.ToDictionary()).ConfigureAwait(false),
        AssetOrArchive asset => asset.ToPropertyValue(),
        IInput wrapped => await SerializeAsync(path, wrapped.ToUntypedOutput()).ConfigureAwait(false),
        IOutput output => await SerializeOutputAsync(path, output).ConfigureAwait(false),
        Resource resource => await SerializeResourceAsync(resource).ConfigureAwait(false),
        JsonElement json => await SerializeAsync(path, JsonInput.Decode(json)).ConfigureAwait(false),
        IDictionary map => await SerializeMapAsync(path, Entries(path, map)).ConfigureAwait(false),
        IList list => await SerializeListAsync(path, list).ConfigureAwait(false),
        Enum choice => PropertyValue.Of(Convert.ToInt32(choice, provider: null)),
        _ => await SerializeAnnotatedAsync(path, input).ConfigureAwait(false),
    };

    /// <summary>A map without the entries that are null: an absent input and a null one are the same.</summary>
    public async Task<PropertyValue> SerializeMapAsync(string path, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var map = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, entry) in entries)
        {
            var value = await SerializeAsync($"{path}.{key}", entry).ConfigureAwait(false);
            if (value is not PropertyValue.Null)
                map[key] = value;
        }

        return new PropertyValue.Map(PropertyMap.Adopt(map));
    }

    private async Task<PropertyValue> SerializeListAsync(string path, IList list)
    {
        // An immutable array that nobody set cannot even be counted.
        if (list.GetType().GetProperty("IsDefault")?.GetValue(list) is true)
            return PropertyValue.Null.Value;
        var items = new List<PropertyValue>(list.Count);
        foreach (var item in list)
            items.Add(await SerializeAsync($"{path}[{items.Count}]", item).ConfigureAwait(false));
        return new PropertyValue.List(items);
    }

    private async Task<PropertyValue> SerializeOutputAsync(string path, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        Dependencies.UnionWith(data.Resources);
        if (!data.IsKnown)
            return new PropertyValue.Unknown();
        var value = await SerializeAsync(path, data.Value).ConfigureAwait(false);
        // A null that is secret is still absent.
        return data.IsSecret && value is not PropertyValue.Null ? value.AsSecret() : value;
    }

    private async Task<PropertyValue> SerializeResourceAsync(Resource resource)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        if (resource is not CustomResource custom)
            return new PropertyValue.ResourceReference(urn, Id: null);
        Dependencies.Add(custom);
        var id = await SerializeAsync("id", custom.Id).ConfigureAwait(false);
        return new PropertyValue.ResourceReference(urn, id is PropertyValue.Unknown ? PropertyValue.Of("") : id);
    }

    private async Task<PropertyValue> SerializeAnnotatedAsync(string path, object input)
    {
        var type = input.GetType();
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
            return await SerializeAsync(path, EnumText(type, input)).ConfigureAwait(false);
        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
            return await SerializeMapAsync(path, Fields(type, input)).ConfigureAwait(false);
        throw new InvalidOperationException(input is Task
            ? $"{path} is a task. Wrap it: Output.Create(task)."
            : $"{path} has type {type.FullName}, which cannot be sent to the engine. Use a string, a number, a boolean, a list or a map of these, an asset, a resource, or an output of them.");
    }

    private static object? EnumText(Type type, object value) => type
        .GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type])?
        .Invoke(null, [value]);

    private static IEnumerable<KeyValuePair<string, object?>> Fields(Type type, object value) => type
        .GetFields(BindingFlags.Public | BindingFlags.Instance)
        .Select(field => KeyValuePair.Create(char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value)));

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return KeyValuePair.Create(
                entry.Key as string ?? throw new InvalidOperationException($"{path} has a key of type {entry.Key.GetType().FullName}. Keys are strings."),
                entry.Value);
        }
    }
}
