package dev.waybill.site.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewordingTest {
    @ParameterizedTest
    @CsvSource({
        "确认没有未完结订单, 先确认没有未完结的订单, false",
        "提交退出申请 ⏳3–5个工作日, 提交退出申请（3–5个工作日）, false",
        "Send the form, SEND THE FORM!, false",
        "ab, ac, false",
        "ab, cd, true",
        "提交退出申请, 下载历史账单, true",
        "提交退出申请, 在后台提交退出申请并等待平台审核通过, true",
        "⚠, ⏳, false"
    })
    void isLargeBeyondHalfTheLettersOfTheLongerText(String before, String after, boolean large) {
        assertEquals(large, Rewording.isLarge(before, after));
    }
}
