using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Values;

/// <summary>The secret texts of one resource's inputs, to be kept out of what a cloud's words may repeat of a request.</summary>
internal sealed class SecretTexts
{
    /// <summary>Shorter texts say nothing by themselves, and hiding them would hide ordinary words.</summary>
    private const int ShortestHidden = 4;

    private readonly List<string> _texts = [];

    /// <param name="inputs">The inputs.</param>
    /// <param name="always">Properties that are secret whether they are wrapped or not.</param>
    public SecretTexts(PropertyMap inputs, params string[] always)
    {
        foreach (var (name, value) in inputs)
            Collect(value, always.Contains(name, StringComparer.Ordinal));
        _texts.Sort((left, right) => right.Length.CompareTo(left.Length));
    }

    /// <summary><paramref name="text"/> with <c>[secret]</c> in the place of each secret.</summary>
    public string Hide(string text) =>
        _texts.Aggregate(text, (hidden, secret) => hidden.Replace(secret, "[secret]", StringComparison.Ordinal));

    private void Collect(PropertyValue value, bool secret)
    {
        secret |= value.IsSecret;
        switch (value.Unwrapped)
        {
            case PropertyValue.Text text when secret && text.Value.Length >= ShortestHidden:
                _texts.Add(text.Value);
                break;
            case PropertyValue.List list:
                foreach (var item in list.Items)
                    Collect(item, secret);
                break;
            case PropertyValue.Map map:
                foreach (var (_, entry) in map.Entries)
                    Collect(entry, secret);
                break;
        }
    }
}
