using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Sandboxes.Engine.Grpc;

/// <summary>Messages whose every string can be sent. The slow road, for a message that turned out not to be such.</summary>
internal static class ValidMessage
{
    /// <summary>The message with <see cref="ValidText"/> in place of each string; changes <paramref name="message"/> itself.</summary>
    public static IMessage Of(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            if (field.IsMap)
                Repair((IDictionary)field.Accessor.GetValue(message));
            else if (field.IsRepeated)
                Repair((IList)field.Accessor.GetValue(message));
            else if (field.FieldType is FieldType.String or FieldType.Message && IsSet(field, message))
                Repair(field, message);
        }

        return message;
    }

    private static bool IsSet(FieldDescriptor field, IMessage message) =>
        field.FieldType == FieldType.Message || !field.HasPresence || field.Accessor.HasValue(message);

    private static void Repair(FieldDescriptor field, IMessage message)
    {
        var value = field.Accessor.GetValue(message);
        if (value is string text && !ReferenceEquals(ValidText.Of(text), text))
            field.Accessor.SetValue(message, ValidText.Of(text));
        else if (value is IMessage inner)
            Of(inner);
    }

    private static void Repair(IList values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is string text)
                values[i] = ValidText.Of(text);
            else if (values[i] is IMessage inner)
                Of(inner);
        }
    }

    private static void Repair(IDictionary values)
    {
        foreach (var key in values.Keys.Cast<object>().ToArray())
        {
            var value = values[key];
            if (value is IMessage inner)
                Of(inner);
            values.Remove(key);
            values[key is string name ? ValidText.Of(name) : key] = value is string text ? ValidText.Of(text) : value;
        }
    }
}
