using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.Config;

public sealed class PassphraseCrypterTests
{
    // Written by the real CLI, with the passphrase x.
    private const string RecordedSalt = "v1:GWVkx5z7cL0=:v1:jlAmMcs2t6vVfOxq:Pq/1Jy1Z4rjV8s3bxXsbRmGrAQrbwA==";
    private const string RecordedSecret = "v1:q2T2dFz3XDxx8w7N:JZzefpOu4+x4azlm1468qM+tL4WCI/dd/mW912ONz1QpKCAUEPZd5Q==";

    [Fact]
    public void Decrypt_SecretOfTheRealCli_GivesItsText() =>
        PassphraseCrypter.Open("x", RecordedSalt).Decrypt(RecordedSecret).ShouldBe("""{"TOKEN":"s3cret-value"}""");

    [Fact]
    public void Open_OtherPassphrase_SaysSo() =>
        Should.Throw<StateException>(() => PassphraseCrypter.Open("y", RecordedSalt)).Message.ShouldContain("incorrect passphrase");

    [Fact]
    public void Open_NoSalt_SaysWhatItLooksLike() =>
        Should.Throw<StateException>(() => PassphraseCrypter.Open("x", "nonsense")).Message.ShouldContain("v1:SALT");

    [Fact]
    public void Encrypt_SameTextTwice_GivesTwoCiphertextsOfOneText()
    {
        var crypter = PassphraseCrypter.Create("p");
        var (first, second) = (crypter.Encrypt("hush"), crypter.Encrypt("hush"));
        first.ShouldNotBe(second);
        first.ShouldNotContain("hush");
        var reopened = PassphraseCrypter.Open("p", crypter.Salt);
        reopened.Decrypt(first).ShouldBe("hush");
        reopened.Decrypt(second).ShouldBe("hush");
    }

    [Theory]
    [InlineData("v1:q2T2dFz3XDxx8w7N:AAAA")]
    [InlineData("v1:q2T2dFz3XDxx8w7N:JZzefpOu4+x4azlm1468qM+tL4WCI/dd/mW912ONz1QpKCAUEPZd5A==")]
    [InlineData("plain")]
    public void Decrypt_DamagedText_Throws(string damaged) =>
        Should.Throw<StateException>(() => PassphraseCrypter.Open("x", RecordedSalt).Decrypt(damaged));

    [Fact]
    public void Read_NoVariable_NamesBoth() =>
        Should.Throw<StateException>(() => Passphrase.Read(new Dictionary<string, string>())).Message.ShouldContain("PULUMI_CONFIG_PASSPHRASE_FILE");

    [Fact]
    public void Read_FileVariable_ReadsItsLine()
    {
        using var folder = new TempFolder();
        var file = folder.Write("phrase", "open sesame\n");
        Passphrase.Read(new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE_FILE"] = file }).ShouldBe("open sesame");
    }
}
