#include "merkle/tree.h"

#include <gtest/gtest.h>

namespace heed::merkle {
namespace {

// The definition of RFC 6962 section 2.1, word for word: the oracle of the incremental form.
Digest tree_head(const std::vector<std::string>& leaves, std::size_t from, std::size_t to) {
    if (from == to) return sha256("");
    if (to - from == 1) return leaf_hash(leaves[from]);
    std::size_t k = 1;
    while (k * 2 < to - from) k *= 2;
    return node_hash(tree_head(leaves, from, from + k), tree_head(leaves, from + k, to));
}

} // namespace

// Inputs and roots of the Certificate Transparency reference tests (certificate-transparency-go, testdata).
TEST(tree, rfc6962_roots_of_one_to_eight) {
    const char* inputs[] = {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
    const char* roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                           "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                           "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                           "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                           "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                           "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                           "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                           "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    RightEdge edge;
    EXPECT_EQ(hex(edge.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (std::size_t i = 0; i < 8; ++i) {
        edge.add(leaf_hash(*parse_hex(inputs[i])));
        EXPECT_EQ(hex(edge.root()), roots[i]) << i + 1;
    }
}

TEST(tree, every_size_to_a_hundred_is_the_defined_tree_and_restores) {
    std::vector<std::string> leaves;
    RightEdge edge;
    for (int i = 0; i < 100; ++i) {
        leaves.push_back("leaf " + std::to_string(i));
        edge.add(leaf_hash(leaves.back()));
        ASSERT_EQ(edge.root(), tree_head(leaves, 0, leaves.size())) << i;
        const auto restored = RightEdge::restore(edge.size(), edge.bytes());
        ASSERT_TRUE(restored);
        EXPECT_EQ(*restored, edge);
    }
    EXPECT_FALSE(RightEdge::restore(3, std::string(32, 'x')));
}

} // namespace heed::merkle
