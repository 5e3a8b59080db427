// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uniformtableview.h"

#include <QAccessible>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStringListModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// As many rows as wanted, which cost nothing.
class Rows : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 6; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return index.row() == longRow ? u"A text that is longer than all others"_s
                                      : u"%1/%2"_s.arg(index.row()).arg(index.column());
    }
    int longRow = -1;
    void setRows(int rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    void append(int rows)
    {
        beginInsertRows({}, m_rows, m_rows + rows - 1);
        m_rows += rows;
        endInsertRows();
    }

private:
    int m_rows = 200;
};

/// A table of Qt whose rows have the same height.
class UsualView : public QTableView
{
public:
    using QTableView::executeDelayedItemsLayout;

    explicit UsualView(int rowHeight, QWidget *parent)
        : QTableView(parent)
    {
        setSelectionBehavior(SelectRows);
        setShowGrid(false);
        setHorizontalScrollMode(ScrollPerPixel);
        setVerticalScrollMode(ScrollPerItem);
        verticalHeader()->hide();
        verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        verticalHeader()->setDefaultSectionSize(rowHeight);
    }
};

class View : public UniformTableView
{
public:
    using UniformTableView::executeDelayedItemsLayout;
    using UniformTableView::UniformTableView;
};

class PaintCounter : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

struct Views
{
    explicit Views(Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        for (QTableView *view : both) {
            view->setModel(&model);
            view->setTabKeyNavigation(false);
            view->setLayoutDirection(direction);
            view->setGeometry(view == &usual ? 600 : 0, 0, 420, 300);
        }
        window.resize(1200, 600);
        window.show();
    }

    void forBoth(const std::function<void(QTableView *)> &act)
    {
        for (QTableView *view : both) {
            view->setFocus();
            act(view);
        }
        // A bar that comes or goes makes another layout necessary.
        for (int round = 0; round < 3; ++round) {
            uniform.executeDelayedItemsLayout();
            usual.executeDelayedItemsLayout();
            QCoreApplication::sendPostedEvents();
        }
    }

    Rows model;
    QWidget window;
    View uniform{&window};
    UsualView usual{uniform.rowHeight(), &window};
    const std::array<QTableView *, 2> both{&uniform, &usual};
};

QString textOf(const QRect &rect)
{
    return u"%1,%2 %3x%4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

QString textOf(const QModelIndex &index)
{
    return index.data().toString();
}

QString selectedRows(const QTableView &view)
{
    QList<int> rows;
    for (const QModelIndex &index : view.selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    QStringList texts;
    for (const int row : rows)
        texts.append(QString::number(row));
    return texts.join(u' ');
}

void wheel(QTableView *view, int angle)
{
    const QPointF place = view->viewport()->rect().center();
    QWheelEvent event(place, view->viewport()->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view->viewport(), &event);
}

/// What a user sees of a table.
QString described(const QTableView &view, const QModelIndex &index, const QPoint &point)
{
    const auto textOfBar = [](const QScrollBar *bar) {
        const int page = bar->maximum() > 0 ? bar->pageStep() : 0;
        return u"%1 of %2, %3 a page"_s.arg(bar->value()).arg(bar->maximum()).arg(page);
    };
    return u"current %1; selected %2; cell at %3; here %4; down %5; across %6; viewport %7"_s.arg(
        textOf(view.currentIndex()), selectedRows(view),
        view.isColumnHidden(index.column()) ? u"no place"_s : textOf(view.visualRect(index)),
        textOf(view.indexAt(point)), textOfBar(view.verticalScrollBar()), textOfBar(view.horizontalScrollBar()),
        textOf(view.viewport()->geometry()));
}

} // namespace

/// Rows of one height, against what QTableView makes of the same.
class TestUniformTableView : public QObject
{
    Q_OBJECT

private slots:
    void behavesAsATableOfQt_data();
    void behavesAsATableOfQt();
    void dragging_selectsRows();
    void rowOfAHiddenColumn_isReached();
    void changedData_isPainted();
    void columnByItsContents_asOfQt();
    void aMillionRows_haveNoHeader();
    void isAccessibleAsATable();
};

void TestUniformTableView::behavesAsATableOfQt_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestUniformTableView::behavesAsATableOfQt()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    // From right to left Qt selects nothing by Shift where there is room beside the columns.
    const bool isMirrored = seed % 3 == 0;
    Views views(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    static constexpr std::array Keys{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Left,
        Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Space};
    static constexpr std::array<Qt::KeyboardModifiers, 3> Modifiers{
        Qt::NoModifier, Qt::ControlModifier, Qt::ShiftModifier};
    for (int round = 0; round < 150; ++round) {
        const auto key = Keys[random.bounded(quint32(Keys.size()))];
        const Qt::KeyboardModifiers modifiers = Modifiers[random.bounded(isMirrored ? 2U : 3U)];
        const QPoint point(random.bounded(380), random.bounded(250));
        const int row = random.bounded(std::max(1, views.model.rowCount()));
        const int column = random.bounded(6);
        const int number = random.bounded(1000);
        const auto hint = static_cast<QAbstractItemView::ScrollHint>(random.bounded(4));
        const auto action = random.bounded(13);
        if (action == 0)
            views.model.setRows(number % 3 == 0 ? number % 12 : number);
        else if (action == 1)
            views.model.append(1 + number % 20);
        views.forBoth([&](QTableView *view) {
            switch (action) {
            case 0:
            case 1:
                break;
            case 2:
                if (!view->isColumnHidden(column))
                    view->scrollTo(views.model.index(row, column), hint);
                break;
            case 3:
                view->resize(150 + number % 400, number % 5 == 0 ? 50 : 120 + number % 300);
                break;
            case 4:
                view->horizontalHeader()->moveSection(column, number % 6);
                break;
            case 5:
                if (column != view->currentIndex().column())
                    view->setColumnHidden(column, number % 3 == 0);
                // Qt does it in a timer.
                QMetaObject::invokeMethod(view, "updateGeometries");
                break;
            case 6:
                QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, point);
                break;
            case 8:
                view->horizontalHeader()->resizeSection(column, 20 + number % 200);
                QMetaObject::invokeMethod(view, "updateGeometries");
                break;
            case 9:
                wheel(view, number % 2 == 0 ? 120 : -120);
                break;
            case 7:
                view->verticalScrollBar()->setValue(row);
                view->horizontalScrollBar()->setValue(number);
                break;
            default:
                // What is far out of sight Qt takes for no row at all, and a page of half a row it does not turn.
                if (view->currentIndex().isValid())
                    view->scrollTo(view->currentIndex());
                else
                    view->scrollToTop();
                if (view->viewport()->height() < views.uniform.rowHeight())
                    break;
                QTest::keyClick(view, key, modifiers);
                break;
            }
        });
        const QModelIndex some = views.model.index(row, column);
        const QString step = u"round %1, action %2: "_s.arg(round).arg(action);
        QCOMPARE(step + described(views.uniform, some, point), step + described(views.usual, some, point));
    }
}

void TestUniformTableView::dragging_selectsRows()
{
    Views views;
    views.forBoth([](QTableView *view) {
        QWidget *viewport = view->viewport();
        const QPointF end(5, 60);
        QTest::mousePress(viewport, Qt::LeftButton, {}, {5, 2});
        QMouseEvent move(
            QEvent::MouseMove, end, viewport->mapToGlobal(end), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, end.toPoint());
        QCOMPARE(selectedRows(*view), u"0 1 2"_s);
    });
}

void TestUniformTableView::rowOfAHiddenColumn_isReached()
{
    Views views;
    QTableView &view = views.uniform;
    view.setFocus();
    view.setCurrentIndex(views.model.index(5, 2));
    view.setColumnHidden(2, true);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(selectedRows(view), u"6"_s);
    view.scrollTo(views.model.index(150, 2), QAbstractItemView::PositionAtTop);
    QCOMPARE(view.verticalScrollBar()->value(), 150);
}

void TestUniformTableView::changedData_isPainted()
{
    Views views;
    PaintCounter painted;
    views.uniform.viewport()->installEventFilter(&painted);
    for (int round = 1; round <= 3; ++round) {
        QTRY_VERIFY(!views.window.testAttribute(Qt::WA_PendingUpdate));
        QCoreApplication::sendPostedEvents();
        const int before = painted.count;
        emit views.model.dataChanged(views.model.index(3, 1), views.model.index(5, 2));
        QTRY_VERIFY(painted.count > before);
    }
}

void TestUniformTableView::columnByItsContents_asOfQt()
{
    Views views;
    views.model.longRow = 60;
    views.forBoth([](QTableView *view) { view->resizeColumnToContents(2); });
    QVERIFY(views.uniform.columnWidth(2) > 150);
    QCOMPARE(views.uniform.columnWidth(2), views.usual.columnWidth(2));
}

void TestUniformTableView::aMillionRows_haveNoHeader()
{
    Views views;
    views.model.setRows(1'000'000);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(views.uniform.verticalHeader()->count(), 0);
    const QModelIndex last = views.model.index(999'999, 2);
    views.uniform.scrollTo(last);
    QVERIFY(views.uniform.viewport()->rect().contains(views.uniform.visualRect(last)));
    QCOMPARE(views.uniform.indexAt(views.uniform.visualRect(last).center()), last);
}

void TestUniformTableView::isAccessibleAsATable()
{
    Views views;
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&views.uniform);
    QCOMPARE(table->role(), QAccessible::Table);
    QVERIFY(table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), 200);
    QCOMPARE(table->tableInterface()->cellAt(3, 2)->text(QAccessible::Name), u"3/2"_s);
    QCOMPARE(
        table->tableInterface()->cellAt(3, 2)->rect().size(), views.uniform.visualRect(views.model.index(3, 2)).size());
}

QTEST_MAIN(TestUniformTableView)
#include "tst_uniformtableview.moc"
