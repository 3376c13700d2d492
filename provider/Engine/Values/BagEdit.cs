namespace Sandboxes.Engine.Values;

/// <summary>Changes to a bag, which is copied at the first of them: an unchanged bag is given back as it is.</summary>
internal struct BagEdit(PropertyMap bag)
{
    private Dictionary<string, PropertyValue>? _changed;

    public readonly PropertyMap Result => _changed is null ? bag : PropertyMap.Adopt(_changed);

    /// <summary>Sets <paramref name="name"/>; with null, removes it. Setting the value that stands there changes nothing.</summary>
    public void Set(string name, PropertyValue? value)
    {
        if (ReferenceEquals(value, bag.GetValueOrDefault(name)) && _changed is null)
            return;
        _changed ??= new Dictionary<string, PropertyValue>(bag, StringComparer.Ordinal);
        if (value is null)
            _changed.Remove(name);
        else
            _changed[name] = value;
    }
}
