namespace Sandboxes.Engine.Values;

/// <summary>Where a walk over values is. Becomes a <see cref="PropertyPath"/> only where one is needed, so that a walk without findings allocates nothing.</summary>
internal sealed class PathStack
{
    private PropertyPathSegment[] _segments = new PropertyPathSegment[4];
    private int _count;

    public int Count => _count;

    public void Push(string name) => Push(new PropertyPathSegment(name, null));

    public void Push(int index) => Push(new PropertyPathSegment(null, index));

    public void Pop() => _count--;

    /// <summary>Where the walk is, as far as a path can say it (<see cref="PropertyPathSegment.IsPrintable"/>).</summary>
    public PropertyPath ToPath()
    {
        var path = PropertyPath.Root;
        for (var i = 0; i < _count && _segments[i].IsPrintable; i++)
            path = path.Append(_segments[i]);
        return path;
    }

    private void Push(PropertyPathSegment segment)
    {
        if (_count == _segments.Length)
            Array.Resize(ref _segments, _count * 2);
        _segments[_count++] = segment;
    }
}
