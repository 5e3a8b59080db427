// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"
#include "filterline.h"
#include "filterpopup.h"
#include "query.h"

#include <QAccessible>
#include <QLabel>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

class TestFilterBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init();
    void cleanup();
    void typing_offersFieldsThenValues();
    void enter_takesTheChosenOne();
    void enter_leavesATextThatCanStay();
    void list_isGoneOnWith();
    void arrows_goRound();
    void mouse_takes();
    void escape_closesTheListThenClears();
    void ctrlSpace_offersEverything();
    void list_closesWithTheFocus();
    void screenReader_isToldTheChosenOne();
    void wrongText_keepsTheFilterBefore();
    void beginningOfACondition_isNotSearchedFor();
    void wrongPart_isUnderlined();
    void undoAndRedo_goFromFilterToFilter();
    void switch_setsTheFilterAside();
    void lastFilters_canBeUsedAgain();
    void column_beginsACondition();
    void chip_takesItsTermAway();

private:
    void type(const QString &text);
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    FilterLine *line() const { return m_window->findChild<FilterLine *>(); }
    FilterPopup *popup() const { return m_window->findChild<FilterPopup *>(); }
    QLabel *error() const { return m_bar->findChild<QLabel *>({}, Qt::FindDirectChildrenOnly); }
    QToolButton *button(const QString &name) const;
    /// The first column of the list, the chosen line in brackets; "-" while there is no list.
    QString offered() const;
    QString shown(int row, int column) const { return popup()->model()->index(row, column).data().toString(); }
    int redPixels() const;

    std::unique_ptr<QWidget> m_window;
    FilterBar *m_bar = nullptr;
};

void TestFilterBar::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 500);
    m_bar = new FilterBar(m_window.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_bar);
    layout->addStretch(1);
    QueryResult result;
    result.values.set(Field::Channel, {{u"rtm"_s, 1900}, {u"IVR"_s, 40}, {u"Web SDK"_s, 0}});
    m_bar->setResult(result);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_bar->focusEdit();
}

void TestFilterBar::cleanup()
{
    m_window.reset();
}

void TestFilterBar::type(const QString &text)
{
    QTest::keyClicks(line(), text);
}

void TestFilterBar::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(line(), static_cast<Qt::Key>(key), modifiers);
}

QToolButton *TestFilterBar::button(const QString &name) const
{
    for (QToolButton *button : m_bar->findChildren<QToolButton *>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

QString TestFilterBar::offered() const
{
    if (!line()->isOffering())
        return u"-"_s;
    QStringList texts;
    for (int i = 0; i < popup()->model()->rowCount(); ++i) {
        const QString text = shown(i, 0);
        texts.append(i == popup()->chosen() ? u'[' + text + u']' : text);
    }
    return texts.join(u' ');
}

int TestFilterBar::redPixels() const
{
    const QImage picture = line()->grab().toImage();
    int count = 0;
    for (int y = 4; y < picture.height() - 4; ++y) {
        for (int x = 4; x < picture.width() - 4; ++x) {
            const QColor color = picture.pixelColor(x, y);
            count += color.red() > color.green() + 60 && color.red() > color.blue() + 60 ? 1 : 0;
        }
    }
    return count;
}

void TestFilterBar::typing_offersFieldsThenValues()
{
    type(u"cha"_s);
    QCOMPARE(offered(), u"[channel=] contact:"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_bar->text(), u"channel="_s);
    QCOMPARE(offered(), u"[rtm] IVR \"Web SDK\""_s);
    QCOMPARE(shown(0, 1), u"Web/Mobile Client"_s);
    QCOMPARE(shown(0, 2), QLocale().toString(1900));
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    QCOMPARE(m_bar->text(), u"channel=IVR"_s);
    QCOMPARE(offered(), u"-"_s);
    QCOMPARE(m_bar->filter().text(), u"channel=IVR"_s);
    QVERIFY(line()->hasFocus());
}

void TestFilterBar::enter_takesTheChosenOne()
{
    type(u"channel=web"_s);
    QCOMPARE(offered(), u"[rtm] \"Web SDK\""_s);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(m_bar->text(), u"channel=\"Web SDK\""_s);
    type(u" le"_s);
    press(Qt::Key_Enter);
    type(u"5"_s);
    QCOMPARE(offered(), u"[5m] 5s 5h"_s);
    press(Qt::Key_Enter);
    QCOMPARE(m_bar->filter().text(), u"channel=\"Web SDK\" length>=5m"_s);
}

void TestFilterBar::enter_leavesATextThatCanStay()
{
    type(u"channel:r"_s);
    QCOMPARE(offered(), u"rtm IVR"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_bar->text(), u"channel:r"_s);
    QCOMPARE(offered(), u"-"_s);
    type(u" bot"_s);
    QCOMPARE(offered(), u"bot= bot:"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_bar->text(), u"channel:r bot="_s);
}

void TestFilterBar::list_isGoneOnWith()
{
    type(u"channel=IVR,"_s);
    QCOMPARE(offered(), u"[rtm] \"Web SDK\""_s);
    press(Qt::Key_Return);
    QCOMPARE(m_bar->text(), u"channel=IVR,rtm"_s);
}

void TestFilterBar::arrows_goRound()
{
    type(u"channel="_s);
    press(Qt::Key_Up);
    QCOMPARE(offered(), u"rtm IVR [\"Web SDK\"]"_s);
    press(Qt::Key_Down);
    QCOMPARE(offered(), u"[rtm] IVR \"Web SDK\""_s);
    press(Qt::Key_PageDown);
    QCOMPARE(offered(), u"rtm IVR [\"Web SDK\"]"_s);
    press(Qt::Key_PageUp);
    QCOMPARE(offered(), u"[rtm] IVR \"Web SDK\""_s);
}

void TestFilterBar::mouse_takes()
{
    type(u"channel="_s);
    const QRect second = popup()->visualRect(popup()->model()->index(1, 0));
    QTest::mouseClick(popup()->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(m_bar->text(), u"channel=IVR"_s);
    QCOMPARE(offered(), u"-"_s);
    QVERIFY(line()->hasFocus());
}

void TestFilterBar::escape_closesTheListThenClears()
{
    int stopped = 0;
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), m_window.get()), &QShortcut::activated, this,
        [&stopped] { ++stopped; });
    type(u"channel=r"_s);
    press(Qt::Key_Escape);
    QCOMPARE(offered(), u"-"_s);
    QCOMPARE(m_bar->text(), u"channel=r"_s);
    type(u"t"_s);
    QCOMPARE(offered(), u"-"_s);
    type(u",IV"_s);
    QCOMPARE(offered(), u"[IVR]"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QCOMPARE(m_bar->text(), QString());
    QCOMPARE(stopped, 0);
    press(Qt::Key_Escape);
    QCOMPARE(stopped, 1);
}

void TestFilterBar::ctrlSpace_offersEverything()
{
    type(u"a "_s);
    QCOMPARE(offered(), u"-"_s);
    press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(popup()->model()->rowCount(), TableFieldCount);
    press(Qt::Key_Left);
    QCOMPARE(offered(), u"-"_s);
    QCOMPARE(m_bar->text(), u"a "_s);
    press(Qt::Key_End);
    type(u"ch"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_Space, Qt::ControlModifier);
    type(u"a"_s);
    QCOMPARE(offered(), u"[channel=] contact:"_s);
}

void TestFilterBar::list_closesWithTheFocus()
{
    type(u"channel="_s);
    QVERIFY(line()->isOffering());
    button(u"Apply the filter"_s)->setFocus();
    QCOMPARE(offered(), u"-"_s);
}

void TestFilterBar::screenReader_isToldTheChosenOne()
{
    type(u"channel="_s);
    press(Qt::Key_Down);
    // The list tells of its current line only if it counts as focused.
    QVERIFY(popup()->hasFocus());
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(popup());
    QCOMPARE(list->text(QAccessible::Name), u"Proposals for the filter"_s);
    QAccessibleTableInterface *table = list->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->cellAt(0, 0)->text(QAccessible::Name), u"rtm, Web/Mobile Client, 1,900 sessions"_s);
    QVERIFY(table->cellAt(1, 0)->state().selected);
}

void TestFilterBar::wrongText_keepsTheFilterBefore()
{
    type(u"maria"_s);
    type(u" foo=1"_s);
    QCOMPARE(m_bar->filter().text(), u"maria"_s);
    QVERIFY(line()->accessibleDescription().startsWith(u"At character 7: “foo” is no field."_s));
    QVERIFY(line()->accessibleDescription().endsWith(u"Until then the filter “maria” stays in force."_s));
    QTRY_VERIFY(error()->isVisible());
    QCOMPARE(error()->text(), line()->accessibleDescription());
    m_bar->setText(u"bar=1"_s);
    QVERIFY(error()->text().endsWith(u"Until then the filter “maria” stays in force."_s));
    m_bar->setText(u"bot=1"_s);
    QVERIFY(!error()->isVisible());
    QCOMPARE(line()->accessibleDescription(), QString());
    QCOMPARE(m_bar->filter().text(), u"bot=1"_s);
}

void TestFilterBar::beginningOfACondition_isNotSearchedFor()
{
    type(u"maria"_s);
    QSignalSpy changed(m_bar, &FilterBar::filterChanged);
    type(u" len"_s);
    QCOMPARE(m_bar->filter().text(), u"maria "_s);
    QTRY_COMPARE(m_bar->filter().text(), u"maria len"_s);
    type(u"gth>"_s);
    QCOMPARE(m_bar->filter().text(), u"maria"_s);
    type(u"1"_s);
    QCOMPARE(m_bar->filter().text(), u"maria"_s);
    type(u"0m"_s);
    QCOMPARE(m_bar->filter().text(), u"maria length>10m"_s);
    type(u" end"_s);
    press(Qt::Key_Escape);
    QTRY_COMPARE(m_bar->filter().text(), u"maria length>10m end"_s);
}

void TestFilterBar::wrongPart_isUnderlined()
{
    m_bar->setText(u"maria"_s);
    QCOMPARE(redPixels(), 0);
    m_bar->setText(u"maria foo=1"_s);
    const int some = redPixels();
    QVERIFY(some > 10);
    m_bar->setText(u"maria foofoofoo=1"_s);
    QVERIFY(redPixels() > some * 2);
    press(Qt::Key_Home);
    QVERIFY(redPixels() > some * 2);
    m_bar->setText(u"maria channel=1"_s);
    QCOMPARE(redPixels(), 0);
}

void TestFilterBar::undoAndRedo_goFromFilterToFilter()
{
    type(u"maria"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_bar->text(), QString());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_bar->text(), u"maria"_s);
    m_bar->addTerm(u"channel=IVR"_s);
    QCOMPARE(m_bar->text(), u"maria channel=IVR"_s);
    button(u"Back to the filter before"_s)->click();
    QCOMPARE(m_bar->text(), u"maria"_s);
    QCOMPARE(m_bar->filter().text(), u"maria"_s);
    button(u"Back to the filter before"_s)->click();
    QVERIFY(!button(u"Back to the filter before"_s)->isEnabled());
}

void TestFilterBar::switch_setsTheFilterAside()
{
    QToolButton *on = button(u"Apply the filter"_s);
    QVERIFY(on && on->isCheckable() && on->isChecked());
    type(u"maria"_s);
    QSignalSpy changed(m_bar, &FilterBar::filterChanged);
    QTest::keyClick(on, Qt::Key_Space);
    QVERIFY(!m_bar->isSwitchedOn());
    QVERIFY(m_bar->filter().isEmpty());
    QCOMPARE(m_bar->text(), u"maria"_s);
    QCOMPARE(on->text(), u"Off"_s);
    m_bar->setSwitchedOn(true);
    QCOMPARE(m_bar->filter().text(), u"maria"_s);
    QCOMPARE(changed.count(), 2);
}

void TestFilterBar::lastFilters_canBeUsedAgain()
{
    QToolButton *recent = button(u"The last filters"_s);
    QVERIFY(!recent->isEnabled());
    press(Qt::Key_Down);
    QCOMPARE(offered(), u"-"_s);
    m_bar->setText(u"maria"_s);
    m_bar->setText(u"channel=r"_s);
    m_bar->clear();
    press(Qt::Key_Down);
    QCOMPARE(offered(), u"[channel=r] maria"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_bar->filter().text(), u"maria"_s);
    recent->click();
    QCOMPARE(offered(), u"[maria] channel=r"_s);
    QVERIFY(line()->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    QCOMPARE(m_bar->text(), u"channel=r"_s);
    QCOMPARE(offered(), u"-"_s);
}

void TestFilterBar::column_beginsACondition()
{
    m_bar->startCondition(Field::Channel);
    QCOMPARE(m_bar->text(), u"channel="_s);
    QCOMPARE(offered(), u"[rtm] IVR \"Web SDK\""_s);
    press(Qt::Key_Return);
    m_bar->startCondition(Field::BillingSeconds);
    QCOMPARE(m_bar->text(), u"channel=rtm length>="_s);
    QCOMPARE(line()->cursorPosition(), m_bar->text().size());
}

void TestFilterBar::chip_takesItsTermAway()
{
    m_bar->setText(u"maria channel=IVR b"_s);
    button(u"Remove channel=IVR from the filter"_s)->click();
    QCOMPARE(m_bar->text(), u"maria b"_s);
    // Of words the first ones are read, and of all of them there is a tip.
    m_bar->setText(u"finding=too-many-blocks a b"_s);
    QToolButton *chip = button(u"Remove finding=too-many-blocks from the filter"_s);
    QVERIFY2(chip->text().startsWith(u"\u2066finding More 15-"_s), qPrintable(chip->text()));
    QVERIFY(chip->toolTip().startsWith(u"finding More 15-minute blocks than the conversation can hold\n"_s));
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
