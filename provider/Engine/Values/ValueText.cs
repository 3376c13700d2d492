using System.Globalization;
using System.Text;

namespace Sandboxes.Engine.Values;

/// <summary>Values as text for debuggers and failed tests. Never shows what is secret.</summary>
internal static class ValueText
{
    public static string Of(PropertyValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    public static string Of(PropertyMap bag) => Of(new PropertyValue.Map(bag));

    private static void Append(StringBuilder text, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Bool flag:
                text.Append(flag.Value ? "true" : "false");
                break;
            case PropertyValue.Number number:
                text.Append(number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case PropertyValue.Text plain:
                text.Append('"').Append(plain.Value).Append('"');
                break;
            case PropertyValue.List list:
                AppendAll(text, '[', list.Items, Append, ']');
                break;
            case PropertyValue.Map map:
                AppendAll(text, '{', map.Entries, AppendEntry, '}');
                break;
            case PropertyValue.Output { MarkedSecret: false, Value: { } inner }:
                Append(text, inner);
                break;
            default:
                text.Append(Name(value));
                break;
        }
    }

    private static string Name(PropertyValue value) => value switch
    {
        PropertyValue.Null => "null",
        PropertyValue.Secret or PropertyValue.Output { MarkedSecret: true } => "[secret]",
        PropertyValue.Unknown unknown => $"[unknown {unknown.Kind}]",
        PropertyValue.Output => "[unknown output]",
        PropertyValue.Asset asset => $"[asset {asset.Hash}]",
        PropertyValue.Archive archive => $"[archive {archive.Hash}]",
        PropertyValue.ResourceReference reference => $"[resource {reference.Urn}]",
        _ => "[value]",
    };

    private static void AppendEntry(StringBuilder text, KeyValuePair<string, PropertyValue> entry) => Append(text.Append(entry.Key).Append(": "), entry.Value);

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> items, Action<StringBuilder, T> append, char close)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "" : ", ");
            append(text, item);
            first = false;
        }

        text.Append(close);
    }
}
