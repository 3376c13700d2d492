using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class RedactionTests
{
    [Fact]
    public void Apply_OneSecretWithinAnother_MasksTheLongerWhole() =>
        Redaction.Apply("x=abcdef y=abc", ["abc", "abcdef"]).ShouldBe("x=[secret] y=[secret]");

    [Fact]
    public void Apply_ShortValue_Stays() => Redaction.Apply("is 1 of 10", ["1", ""]).ShouldBe("is 1 of 10");
}
