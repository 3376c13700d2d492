using System.Text;
using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"detail":"Sandbox not found"}""", "Sandbox not found")]
    [InlineData("""{"detail":[{"loc":["body","timeout_minutes"],"msg":"must be >= 1","input":0},{"loc":["body","name"],"msg":"too long"}]}""", "timeout_minutes: must be >= 1; name: too long")]
    [InlineData("""{"detail":["one","two"]}""", "one; two")]
    [InlineData("""{"errors":[{"param":"gpu_type","details":"unknown"},{"details":"no credit"}]}""", "gpu_type: unknown; no credit")]
    [InlineData("""{"error":"gateway_error","message":"upstream is away","code":502}""", "upstream is away")]
    [InlineData("""{"error":"gateway_error"}""", "gateway_error")]
    [InlineData("""{"other":1}""", """{"other":1}""")]
    [InlineData("""{"detail":null}""", """{"detail":null}""")]
    [InlineData("""{"detail":1,"detail":2}""", """{"detail":1,"detail":2}""")]
    [InlineData("  bad\n\tgateway ", "bad gateway")]
    [InlineData("{not json", "{not json")]
    [InlineData("[]", "[]")]
    [InlineData("", null)]
    [InlineData("  \n", null)]
    public void Read_AnyBody_GivesTheServersWords(string body, string? expected) => ErrorBody.Read(Answer(body)).ShouldBe(expected);

    [Fact]
    public void Read_LongText_IsCut()
    {
        var words = ErrorBody.Read(Answer(new string('x', 10_000)));
        words!.Length.ShouldBe(501);
        words.ShouldEndWith("…");
    }

    [Fact]
    public void Read_DeepNesting_IsTextNotACrash() =>
        ErrorBody.Read(Answer("{\"detail\":" + new string('[', 5000))).ShouldNotBeNull();

    [Fact]
    public void Member_NotAString_IsNull() => ErrorBody.Member(Answer("""{"error":5}"""), "error").ShouldBeNull();

    private static HttpAnswer Answer(string body) => new(400, Encoding.UTF8.GetBytes(body));
}
