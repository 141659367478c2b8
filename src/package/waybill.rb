class Waybill < Formula
  desc "Static site generator for guides and documentation"
  homepage "{{SOURCE}}"
  url "{{RELEASE}}/waybill-{{VERSION}}.zip"
  sha256 "{{SHA256}}"
  license "MIT"

  depends_on "openjdk"

  def install
    libexec.install "lib", "licences"
    (libexec/"bin").install "bin/waybill"
    (bin/"waybill").write_env_script libexec/"bin/waybill", JAVA_HOME: Formula["openjdk"].opt_prefix
    man1.install "man/waybill.1"
    bash_completion.install "completion/waybill.bash" => "waybill"
    zsh_completion.install "completion/_waybill"
    fish_completion.install "completion/waybill.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/waybill --version")
  end
end
