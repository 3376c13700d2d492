using System.Collections.Immutable;
using System.Reflection;
using Sandboxes.Engine.Values;

namespace Pulumi.Serialization;

/// <summary>Reads one answered property into the type that the program expects, and notes what marks it carried.</summary>
internal sealed class OutputReader
{
    private readonly List<string> _warnings = [];
    private bool _isKnown = true;
    private bool _isSecret;

    private OutputReader()
    {
    }

    /// <summary>
    /// Reads <paramref name="value"/> as a <paramref name="target"/>. A part that does not fit becomes the default of its type
    /// and is told to <paramref name="warn"/>: an answer of a newer provider must not stop an older program.
    /// </summary>
    public static OutputData<object?> Read(PropertyValue value, Type target, string path, ImmutableHashSet<Resource> resources, Action<string> warn)
    {
        var reader = new OutputReader();
        var result = reader.Convert(value, target, path);
        reader._warnings.ForEach(warn);
        return new OutputData<object?>(resources, result, reader._isKnown, reader._isSecret);
    }

    private object? Convert(PropertyValue value, Type target, string path)
    {
        _isKnown &= !value.IsUnknown;
        _isSecret |= value.IsSecret;
        var plain = value.Unwrapped;
        if (plain is PropertyValue.Null or PropertyValue.Unknown)
            return Default(target);

        target = Nullable.GetUnderlyingType(target) ?? target;
        return plain switch
        {
            PropertyValue.List list when IsGeneric(target, typeof(ImmutableArray<>)) => ConvertList(list, target.GenericTypeArguments[0], path),
            PropertyValue.List list when target == typeof(object) => ConvertList(list, typeof(object), path),
            PropertyValue.Map map when IsGeneric(target, typeof(ImmutableDictionary<,>)) => ConvertMap(map, target.GenericTypeArguments[1], path),
            PropertyValue.Map map when target == typeof(object) => ConvertMap(map, typeof(object), path),
            PropertyValue.Map map when target.GetCustomAttribute<OutputTypeAttribute>() is not null => Construct(map, target, path),
            PropertyValue.Number number when target == typeof(int) => (int)number.Value,
            PropertyValue.Asset or PropertyValue.Archive => ConvertAsset(plain, target),
            _ => ConvertScalar(plain, target, path),
        };
    }

    private object? ConvertScalar(PropertyValue plain, Type target, string path)
    {
        object? scalar = plain switch
        {
            PropertyValue.Text text => text.Value,
            PropertyValue.Number number => number.Value,
            PropertyValue.Bool boolean => boolean.Value,
            _ => null,
        };
        if (scalar is not null && target.IsInstanceOfType(scalar))
            return scalar;
        if (scalar is not null && target.GetCustomAttribute<EnumTypeAttribute>() is not null && EnumConstructor(target, scalar) is { } constructor)
            return constructor.Invoke([scalar]);
        _warnings.Add($"{path}: expected {target.FullName}, the provider answered with {plain.GetType().Name}.");
        return Default(target);
    }

    private object ConvertList(PropertyValue.List list, Type element, string path)
    {
        var items = list.Items.Select((item, index) => Convert(item, element, $"{path}[{index}]")).ToList();
        return Generic(nameof(ToArray), element, items);
    }

    private object ConvertMap(PropertyValue.Map map, Type element, string path)
    {
        // The names that begin with two underscores are the engine's own.
        var entries = map.Entries.Where(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key, entry => Convert(entry.Value, element, $"{path}.{entry.Key}"), StringComparer.Ordinal);
        return Generic(nameof(ToMap), element, entries);
    }

    private object? Construct(PropertyValue.Map map, Type target, string path)
    {
        var constructor = target.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .First(candidate => candidate.GetCustomAttribute<OutputConstructorAttribute>() is not null);
        var arguments = constructor.GetParameters().Select(parameter =>
            Convert(map.Entries.Find(parameter.Name!) ?? PropertyValue.Null.Value, parameter.ParameterType, $"{path}.{parameter.Name}"));
        return constructor.Invoke([.. arguments]);
    }

    // An answer may leave the content out and keep the hash alone; nothing can be made from that.
    private static AssetOrArchive? ConvertAsset(PropertyValue value, Type target)
    {
        AssetOrArchive? asset = value switch
        {
            PropertyValue.Asset { InlineText: { } text } => new StringAsset(text),
            PropertyValue.Asset { Path: { } path } => new FileAsset(path),
            PropertyValue.Asset { Uri: { } uri } => new RemoteAsset(uri),
            PropertyValue.Archive { Path: { } path } => new FileArchive(path),
            PropertyValue.Archive { Uri: { } uri } => new RemoteArchive(uri),
            _ => null,
        };
        return target.IsInstanceOfType(asset) ? asset : null;
    }

    private static ConstructorInfo? EnumConstructor(Type target, object scalar) =>
        target.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [scalar.GetType()]);

    private static object? Default(Type target) => target.IsValueType ? Activator.CreateInstance(target) : null;

    private static bool IsGeneric(Type target, Type definition) =>
        target.IsConstructedGenericType && target.GetGenericTypeDefinition() == definition;

    private static object Generic(string method, Type element, object argument) => typeof(OutputReader)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(element)
        .Invoke(null, [argument])!;

    private static ImmutableArray<T> ToArray<T>(List<object?> items) => [.. items.Select(item => (T)item!)];

    private static ImmutableDictionary<string, T> ToMap<T>(Dictionary<string, object?> entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => (T)entry.Value!, StringComparer.Ordinal);
}
