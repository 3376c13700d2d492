using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>One walk of <see cref="SchemaCheck"/>. Values that need no change are given back as they came, so that a clean check copies nothing.</summary>
internal sealed class CheckWalk
{
    private static readonly Comparer<CheckFailure> ByPath = Comparer<CheckFailure>.Create(static (one, other) => string.CompareOrdinal(one.Property, other.Property));

    private readonly PathStack _path = new();
    private List<CheckFailure>? _failures;

    public IReadOnlyList<CheckFailure> Failures => _failures ?? (IReadOnlyList<CheckFailure>)[];

    public PropertyMap Object(ObjectSchema schema, PropertyMap bag, bool secret)
    {
        var edit = new BagEdit(bag);
        var known = 0;
        foreach (var property in schema.Properties)
        {
            var present = bag.TryGetValue(property.Name, out var value);
            known += present ? 1 : 0;
            _path.Push(property.Name);
            var result = value is null or PropertyValue.Null ? Missing(property) : Present(property, value, secret);
            _path.Pop();
            if (!ReferenceEquals(result, value))
                edit.Set(property.Name, result);
        }

        if (known < bag.Count)
            Unexpected(schema, bag, ref edit);
        return edit.Result;
    }

    private PropertyValue? Missing(PropertySchema property)
    {
        var value = property.Const ?? property.Default;
        if (value is null && property.Required)
            Fail(CheckMessages.Missing(property));
        return value is not null && property.Secret ? value.AsSecret() : value;
    }

    private PropertyValue Present(PropertySchema property, PropertyValue value, bool secret)
    {
        secret |= property.Secret;
        var before = _failures?.Count;
        var result = Value(property.Type, value, secret);
        if (before == _failures?.Count)
            Limits(property, value, secret);
        return property.Secret ? result.AsSecret() : result;
    }

    private PropertyValue Value(TypeSchema type, PropertyValue value, bool secret)
    {
        switch (value)
        {
            case PropertyValue.Unknown or PropertyValue.Output { Value: null }:
                return value;
            case PropertyValue.Secret wrapper:
                var inner = Value(type, wrapper.Inner, secret: true);
                return ReferenceEquals(inner, wrapper.Inner) ? value : new PropertyValue.Secret(inner);
            case PropertyValue.Output output:
                var content = Value(type, output.Value, secret || output.MarkedSecret);
                return ReferenceEquals(content, output.Value) ? value : output with { Value = content };
            default:
                return Plain(type, value, secret);
        }
    }

    private PropertyValue Plain(TypeSchema type, PropertyValue value, bool secret)
    {
        switch (type.Kind, value)
        {
            case (TypeKind.Array, PropertyValue.List list):
                return List(type.Items!, list, secret);
            case (TypeKind.Map, PropertyValue.Map map):
                return Map(type.Items!, map, secret);
            case (TypeKind.Object, PropertyValue.Map map):
                var bag = Object(type.Object!, map.Entries, secret);
                return ReferenceEquals(bag, map.Entries) ? value : new PropertyValue.Map(bag);
            case (TypeKind.Union, _):
                return Union(type, value, secret);
            case (TypeKind.Enum, _) when !type.Values.Contains(value):
                Fail(CheckMessages.NotInEnum(type, value, secret));
                return value;
            default:
                if (!TypeMatch.Accepts(type.Kind, value))
                    Fail(CheckMessages.WrongType(type, value, secret));
                return value;
        }
    }

    private PropertyValue.List List(TypeSchema items, PropertyValue.List list, bool secret)
    {
        PropertyValue[]? changed = null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            _path.Push(i);
            var item = Value(items, list.Items[i], secret);
            _path.Pop();
            if (!ReferenceEquals(item, list.Items[i]))
                (changed ??= [.. list.Items])[i] = item;
        }

        return changed is null ? list : new PropertyValue.List(changed);
    }

    private PropertyValue.Map Map(TypeSchema values, PropertyValue.Map map, bool secret)
    {
        var edit = new BagEdit(map.Entries);
        var first = _failures?.Count ?? 0;
        foreach (var (key, value) in map.Entries)
        {
            _path.Push(key);
            var result = value is PropertyValue.Null && values.Kind != TypeKind.Any ? null : Value(values, value, secret);
            _path.Pop();
            if (!ReferenceEquals(result, value))
                edit.Set(key, result);
        }

        if (_failures?.Count > first + 1)
            _failures.Sort(first, _failures.Count - first, ByPath);
        return ReferenceEquals(edit.Result, map.Entries) ? map : new PropertyValue.Map(edit.Result);
    }

    private PropertyValue Union(TypeSchema union, PropertyValue value, bool secret)
    {
        foreach (var member in union.Members)
        {
            var attempt = new CheckWalk();
            var result = attempt.Value(member, value, secret);
            if (attempt._failures is null)
                return result;
        }

        Fail(CheckMessages.WrongType(union, value, secret));
        return value;
    }

    private void Limits(PropertySchema property, PropertyValue value, bool secret)
    {
        if (property.Limits is null && property.Const is null)
            return;
        var plain = value.Unwrapped;
        if (plain is not PropertyValue.Unknown && LimitCheck.Failure(property, plain, secret || value.IsSecret) is { } reason)
            Fail(reason);
    }

    /// <summary>Tells of names that the schema does not have, in the order of the alphabet: the wire's order is arbitrary.</summary>
    private void Unexpected(ObjectSchema schema, PropertyMap bag, ref BagEdit edit)
    {
        foreach (var name in bag.Keys.Where(name => schema.Find(name) is null).Order(StringComparer.Ordinal))
        {
            if (SchemaCheck.IsInternal(name) || bag[name] is PropertyValue.Null)
            {
                edit.Set(name, null);
                continue;
            }

            _path.Push(name);
            Fail(CheckMessages.Unexpected(schema, name));
            _path.Pop();
        }
    }

    private void Fail(string reason) => (_failures ??= []).Add(new CheckFailure(_path.ToPath().ToString(), reason));
}
