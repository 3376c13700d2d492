using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Clouds.Prime.Output;

namespace Sandboxes.Clouds.Tests.Prime.Output;

public sealed class TextMembersTests
{
    [Fact]
    public void Find_AnyTextInWhateverPieces_IsWhatJsonSays() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), Gen.Choose(1, 7).ToArbitrary(),
        (text, size) =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?> { ["before"] = new[] { "}\"" }, ["stdout"] = text, ["exit_code"] = -7 });
            return JsonSerializer.Deserialize<JsonElement>(json).GetProperty("stdout").GetString() is not { } said
                || (Read(json, size) is { Problem: null } members && members.FindText("stdout") == said && members.FindNumber("exit_code") == -7);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"a":"\ud83d\ude00x"}""", "😀x")]
    [InlineData("""{"a":"\ud83dx"}""", "\uFFFDx")]
    [InlineData("""{"a":"\ud83d\n"}""", "\uFFFD\n")]
    [InlineData("""{"a":"\ude00\ud83d"}""", "\uFFFD\uFFFD")]
    [InlineData("""{"a":"\"\\\/\b\f\n\r\t\u0041"}""", "\"\\/\b\f\n\r\tA")]
    [InlineData("""{"a":"null"}""", "null")]
    [InlineData("""{"a":null}""", null)]
    [InlineData("""{"a":{"a":"x"}}""", null)]
    [InlineData("""{"b":{"a":"x"}}""", null)]
    [InlineData("""{"b":"a"}""", null)]
    [InlineData("""{"b":["a","c"], "a" : "y" }""", "y")]
    public void FindText_Escapes_AreRead(string json, string? text) => Read(Encoding.UTF8.GetBytes(json), 1).FindText("a").ShouldBe(text);

    [Theory]
    [InlineData("", "with an empty body")]
    [InlineData(" \n", "with an empty body")]
    [InlineData("<html>", "with a web page where JSON is due")]
    [InlineData("[{}]", "with something else than a JSON object")]
    [InlineData("{\"a\":\"b", "with a JSON object that is cut off")]
    [InlineData(" {\"a\":\"b\"} ", null)]
    public void Problem_Body_IsNamed(string body, string? problem) => Read(Encoding.UTF8.GetBytes(body), 3).Problem.ShouldBe(problem);

    [Fact]
    public void Begin_SecondTry_ForgetsTheFirst()
    {
        var members = Read("{\"a\":\"first"u8.ToArray(), 100);
        members.Begin();
        Write(members, "{\"b\":\"second\"}"u8.ToArray());
        (members.FindText("a"), members.FindText("b"), members.Problem).ShouldBe((null, "second", null));
    }

    [Fact]
    public void Write_AHundredMegabytes_HoldsAFewOfThem()
    {
        var members = Read("{\"stdout\":\""u8.ToArray(), 100);
        var chunk = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("line\\n", 10_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_750; i++)
            Write(members, chunk);
        Write(members, "\",\"stderr\":\"\",\"exit_code\":0}"u8.ToArray());
        var text = members.FindText("stdout")!;
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100L << 20);
        (members.Problem, members.FindNumber("exit_code")).ShouldBe((null, 0));
        text.Length.ShouldBe((1 << 20) + "\n[... 86451424 bytes left out ...]\n".Length);
        text.ShouldContain("\n[... 86451424 bytes left out ...]\n");
    }

    private static TextMembers Read(byte[] json, int size)
    {
        var members = new TextMembers();
        members.Begin();
        foreach (var piece in json.Chunk(size))
            Write(members, piece);
        return members;
    }

    private static void Write(TextMembers members, byte[] bytes) => members.WriteAsync(bytes, default).AsTask().GetAwaiter().GetResult();
}
