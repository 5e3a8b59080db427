// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "docktabs.h"

#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHelpEvent>
#include <QImage>
#include <QMainWindow>
#include <QTabBar>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

class TestDockTabs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void keys_standInMenuAndTip();
    void tabKey_passesThem();
    void chosenTab_isPlain_data();
    void chosenTab_isPlain();

private:
    QTabBar *bar() const { return m_window->findChild<QTabBar *>(); }
    QColor groundOf(int tab) const;
    QString tipOf(int tab) const;

    std::unique_ptr<QMainWindow> m_window;
    QDockWidget *m_chart = nullptr;
};

void TestDockTabs::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_window->setCentralWidget(new QWidget);
    auto *tabs = new DockTabs(m_window.get());
    m_chart = new QDockWidget(u"Chart"_s, m_window.get());
    auto *other = new QDockWidget(u"Findings"_s, m_window.get());
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_chart);
    m_window->tabifyDockWidget(m_chart, other);
    tabs->tellKey(m_chart, u"Ctrl+2"_s);
    m_window->resize(700, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_chart->raise();
    QTRY_COMPARE(bar()->tabText(bar()->currentIndex()), u"Chart"_s);
}

QString TestDockTabs::tipOf(int tab) const
{
    const QPoint place = bar()->tabRect(tab).center();
    QHelpEvent event(QEvent::ToolTip, place, bar()->mapToGlobal(place));
    QApplication::sendEvent(bar(), &event);
    return QToolTip::text();
}

/// Where neither text nor frame is.
QColor TestDockTabs::groundOf(int tab) const
{
    const QImage image = bar()->grab().toImage();
    const QRect rect = bar()->tabRect(tab);
    return image.pixelColor((QPointF(rect.left() + 5, rect.center().y()) * image.devicePixelRatio()).toPoint());
}

void TestDockTabs::keys_standInMenuAndTip()
{
    QCOMPARE(m_chart->toggleViewAction()->text(), u"Chart\tCtrl+2"_s);
    // The key shows the dock; of the action it would close it.
    QVERIFY(m_chart->toggleViewAction()->shortcut().isEmpty());
    const int chart = bar()->currentIndex();
    QCOMPARE(tipOf(chart), u"Chart (Ctrl+2)"_s);
    QCOMPARE(tipOf(1 - chart), u"Findings"_s);
}

void TestDockTabs::tabKey_passesThem()
{
    QCOMPARE(bar()->focusPolicy(), Qt::NoFocus);
}

void TestDockTabs::chosenTab_isPlain_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(ThemeChoice::Light);
    QTest::newRow("dark") << static_cast<int>(ThemeChoice::Dark);
}

void TestDockTabs::chosenTab_isPlain()
{
    QFETCH(const int, theme);
    applyTheme(*qApp, static_cast<ThemeChoice>(theme));
    const QColor chosen = groundOf(bar()->currentIndex());
    const QColor other = groundOf(1 - bar()->currentIndex());
    const int difference = std::abs(chosen.red() - other.red()) + std::abs(chosen.green() - other.green())
        + std::abs(chosen.blue() - other.blue());
    QVERIFY2(difference >= 30, qPrintable(chosen.name() + u' ' + other.name()));
}

QTEST_MAIN(TestDockTabs)
#include "tst_docktabs.moc"
