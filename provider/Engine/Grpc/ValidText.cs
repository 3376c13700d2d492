using System.Text;

namespace Sandboxes.Engine.Grpc;

/// <summary>
/// Text that can be sent: protobuf strings are UTF-8, and a C# string with half of a surrogate pair, such as output cut in the
/// middle of an emoji, has no UTF-8 form.
/// </summary>
public static class ValidText
{
    /// <summary><paramref name="text"/> with each lone surrogate as U+FFFD; itself when there is none.</summary>
    public static string Of(string text) => IsValid(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsValid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
